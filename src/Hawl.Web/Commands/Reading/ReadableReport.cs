using System.Text;

namespace Hawl.Web.Commands.Reading;

// A report for a person at a terminal.
public static class ReadableReport
{
    public static string Of(MessageReport report)
    {
        var text = new StringBuilder($"{report.File}\n");
        Add(text, "From", report.From is null ? null : Named(report.From));
        Add(text, "To", string.Join(", ", report.To.Select(Named)));
        Add(text, "Date", report.Date?.ToString("O"));
        Add(text, "Subject", report.Subject);
        Add(text, "Machine", report.Automatic is { Class: not "none" } machine ? $"{machine.Class}. {machine.Why}" : null);
        Add(text, "Answer to it", report.CanReplyTo ? null : $"no. {report.CanReplyToWhy}");
        foreach (var file in report.Attachments)
        {
            var place = file.Inline ? ", shown in place" : "";
            Add(text, "File", $"{file.Filename ?? "without a name"} ({file.ContentType}, {file.Size} bytes){place}");
            foreach (var member in file.Members ?? [])
            {
                Add(text, "  In it", $"{member.Name} ({member.Size} bytes{(member.IsEncrypted ? ", with a password" : "")})");
            }

            Add(text, "  In all", file.MembersInAll > file.Members?.Count ? $"{file.MembersInAll} members" : null);
        }

        foreach (var defect in report.Defects)
        {
            Add(text, "Odd", defect);
        }

        text.Append('\n').Append(report.Visible).Append('\n');
        foreach (var fold in report.Folds)
        {
            text.Append("\n[folded: ").Append(fold.Why).Append("]\n").Append(fold.Text).Append('\n');
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string label, string? value) =>
        text.Append(string.IsNullOrEmpty(value) ? "" : $"{label}: {value}\n");

    private static string Named(MessageReport.Person person) =>
        person.Name is null ? person.Address : $"{person.Name} <{person.Address}>";
}
