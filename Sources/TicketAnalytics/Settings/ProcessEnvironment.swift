/// The environment this process was started with, without Foundation.
public enum ProcessEnvironment {
    /// Empty when the system does not tell; of equal names the first counts.
    public static let variables: [String: String] = {
        let bytes = (try? WholeFile.bytes("/proc/self/environ", limit: 4_000_000)) ?? []
        let pairs = bytes.split(separator: 0).compactMap { variable(String(decoding: $0, as: UTF8.self)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()

    private static func variable(_ text: String) -> (String, String)? {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
