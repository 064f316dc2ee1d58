public import ODBC

extension ODBCError: Explainable {
    public var problem: String { message }

    public var remedy: String {
        switch kind {
        case .driverMissing:
            "Install its ODBC driver (libsqliteodbc, odbc-postgresql or msodbcsql18); odbcinst -q -d lists them."
        case .loginFailed: "Check user and password (or password_file) of the connection."
        case .missingDatabase: "Create the database, or correct its name in the connection string."
        case .cannotConnect, .connectionLost:
            "Check that the server runs and that the address in the connection string is right."
        case .permission: "Give the login the rights that the README names, or the user the right to the file."
        case .readOnly, .cannotOpen: "Give this user the right to write the database file and its folder."
        case .diskFull: "Free some disk space; nothing is lost, and the work goes on when there is room."
        case .damaged: "Restore the database from a backup."
        case .busy, .deadlock, .lockTimeout, .throttled, .timeout:
            "Try again; if it lasts, look for what keeps the database busy."
        case .missingTable, .missingColumn: "Check that this is the right database; report doctor looks closer."
        default: "report doctor looks closer; if it finds nothing, this is a bug to report."
        }
    }

    public var exitStatus: ExitStatus {
        switch kind {
        case .driverMissing, .missingDatabase, .missingTable, .missingColumn: .configuration
        case .loginFailed, .permission: .notAllowed
        case .readOnly, .diskFull, .cannotOpen: .cannotWrite
        case .cannotConnect, .connectionLost, .busy, .deadlock, .lockTimeout, .throttled, .timeout, .damaged:
            .unavailable
        default: .bug
        }
    }
}
