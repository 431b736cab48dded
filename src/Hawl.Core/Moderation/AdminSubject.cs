using System.Globalization;

namespace Hawl.Core.Moderation;

// What a deed was done to: a kind of thing and its number.
public sealed record AdminSubject(AdminSubject.Kinds Kind, string Id)
{
    public enum Kinds
    {
        HeldMail,
        Request,
        Message,
        Letter,
        File,
        Report,
        User,
        Authority,
        BatchAsk,
        Calendar,
        Batch,
    }

    public static AdminSubject Of(Kinds kind, long id) => new(kind, id.ToString(CultureInfo.InvariantCulture));

    // The calendars of a year.
    public static AdminSubject Year(int year) => Of(Kinds.Calendar, year);

    public static AdminSubject HeldMail(Guid id) => new(Kinds.HeldMail, id.ToString());
}
