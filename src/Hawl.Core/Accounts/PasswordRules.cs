namespace Hawl.Core.Accounts;

// Long and not what everybody tries first; nothing is asked about capitals and signs (NIST SP 800-63B, 3.1.1.2).
public static class PasswordRules
{
    public const int Shortest = 12;

    public const int Longest = 200;

    private const int FewestLetters = 5;

    private static readonly Lazy<HashSet<string>> Known = new(Load);

    // `about`: the person's address and name, which are the first guess.
    public static PasswordFault? Judge(string? password, params ReadOnlySpan<string?> about) => password switch
    {
        null or { Length: < Shortest } => PasswordFault.TooShort,
        { Length: > Longest } => PasswordFault.TooLong,
        _ when IsCommon(password, about) => PasswordFault.Common,
        _ => null,
    };

    public static void Require(string password)
    {
        if (Judge(password) is not null)
        {
            throw new RuleException("password", $"A password has {Shortest} to {Longest} characters and is not one that many people use.");
        }
    }

    private static bool IsCommon(string password, ReadOnlySpan<string?> about)
    {
        foreach (var known in about)
        {
            if (string.Equals(password, known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return password.Distinct().Count() < FewestLetters || Known.Value.Contains(password);
    }

    private static HashSet<string> Load()
    {
        using var list = typeof(PasswordRules).Assembly.GetManifestResourceStream("Hawl.Core.Accounts.common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not in the assembly.");
        using var reader = new StreamReader(list);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new HashSet<string>(lines, StringComparer.OrdinalIgnoreCase);
    }
}
