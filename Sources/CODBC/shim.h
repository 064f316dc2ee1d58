// unixODBC's two public headers; SQLWCHAR is a UTF-16 unit. No function needs a shim: none is variadic.
#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>
