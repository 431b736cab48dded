namespace Hawl.Mail.Automatic;

/// <summary>What a delivery report says about one recipient (RFC 3464 §2.3).</summary>
internal sealed record RecipientStatus(string? Address, string Action, string? Status, FailureReason Reason)
{
    /// <summary>Reads one group of fields; null when it is about the letter and not about a recipient.</summary>
    public static RecipientStatus? From(Dictionary<string, string> fields)
    {
        var diagnostic = fields.GetValueOrDefault("Diagnostic-Code");
        var status = Exact(StatusCode.Find(fields.GetValueOrDefault("Status")), StatusCode.Find(diagnostic));
        // A note of the server that made the report stands beside the code: "5.4.4 (Illegal host/domain name found)".
        var words = $"{diagnostic} {fields.GetValueOrDefault("Status")}";
        var action = fields.GetValueOrDefault("Action")?.Split([' ', '(', ';'], 2)[0].ToLowerInvariant() ?? Implied(status);
        return action is null ? null : new RecipientStatus(AddressOf(fields), action, status, FailureReasons.Judge(words, status));
    }

    public bool Is(params ReadOnlySpan<string> actions) => actions.Contains(Action);

    /// <summary>Many servers write 5.0.0 as the status and the real one into the words of the other server.</summary>
    private static string? Exact(string? status, string? diagnostic) =>
        status is null || (StatusCode.IsVague(status) && diagnostic?[0] == status[0])
            ? diagnostic ?? status
            : status;

    /// <summary>A report without the action it must have (RFC 3464 §2.3.3).</summary>
    private static string? Implied(string? status) => status?[0] switch
    {
        '5' => "failed",
        '4' => "delayed",
        '2' => "delivered",
        _ => null,
    };

    /// <summary>The address the letter named (RFC 3464 §2.3.1), else the one the server tried (§2.3.2), without the type before
    /// it.</summary>
    private static string? AddressOf(Dictionary<string, string> fields)
    {
        var (named, tried) = (Bare(fields.GetValueOrDefault("Original-Recipient")), Bare(fields.GetValueOrDefault("Final-Recipient")));
        return IsMail(named) || !IsMail(tried) ? named ?? tried : tried;
    }

    private static bool IsMail(string? address) => address?.Contains('@', StringComparison.Ordinal) == true;

    private static string? Bare(string? value)
    {
        var address = value?[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim(' ', '\t', '<', '>');
        return string.IsNullOrEmpty(address) ? null : address;
    }
}
