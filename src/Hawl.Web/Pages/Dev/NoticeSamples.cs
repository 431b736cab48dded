using Hawl.Core.Notifications;

namespace Hawl.Web.Pages.Dev;

// Something for every place in the words of notices, made up.
public static class NoticeSamples
{
    public const string Person = "Mair Ŵyn Price";

    public static NoticeValues In(string language) => language == "cy" ? Welsh : English;

    private static readonly NoticeValues English = Of(
        "Alderport City Council", "Gritting of roads and pavements", "Wednesday 1 July 2026", "Freedom of Information Act 2000",
        "Thank you. The telephone number has been taken out of the letter of 3 June.",
        "Dear Mair Price,\nThank you for your request of 2 June. We hold 40 tonnes of grit, of which 12 were used last winter.\n"
            + "The routes are in the file that comes with this letter.");

    private static readonly NoticeValues Welsh = Of(
        "Cyngor Dinas Porth Gwern", "Graeanu ffyrdd a phalmentydd", "dydd Mercher 1 Gorffennaf 2026", "Deddf Rhyddid Gwybodaeth 2000",
        "Diolch. Tynnwyd y rhif ffôn o lythyr 3 Mehefin.",
        "Annwyl Mair Price,\nDiolch am eich cais ar 2 Mehefin. Mae gennym 40 tunnell o raean, a defnyddiwyd 12 y gaeaf diwethaf.\n"
            + "Mae'r llwybrau yn y ffeil sy'n dod gyda'r llythyr hwn.");

    private static NoticeValues Of(string authority, string title, string date, string law, string answer, string quote) => new(
        ("name", Person),
        ("owner", "Robin Vale"),
        ("authority", authority),
        ("title", title),
        ("url", "https://hawl.example/request/gritting#incoming-17"),
        ("quote", quote),
        ("files", "gritting-routes.pdf, gritting-2026.xlsx"),
        ("due", date),
        ("date", date),
        ("law", law),
        ("answer", answer),
        ("read", "read"),
        ("unread", "unread"),
        ("latest", date),
        ("last", "last"),
        ("more", "more"),
        ("came", "https://hawl.example/profile/came"),
        ("count", "124"),
        ("words", "550 5.1.1 <[email address]>: Recipient address rejected: User unknown"),
        ("signIn", "https://hawl.example/profile/sign_in"),
        ("signUp", "https://hawl.example/profile/sign_up"),
        ("forgotten", "https://hawl.example/profile/change_password"),
        ("contact", "https://hawl.example/help/contact"))
    {
        Lists = new Dictionary<string, IReadOnlyList<NoticeItem>>
        {
            ["replies"] = Items(authority, title),
            ["requests"] = Items(authority, title),
            ["letters"] = Items(authority, title),
            ["unasked"] = [new NoticeItem($"{authority}: …"), new NoticeItem("Merrowdale Police: …")],
        },
    };

    private static NoticeItem[] Items(string authority, string title) =>
    [
        new($"{authority}: {title}", "https://hawl.example/request/gritting#incoming-17"),
        new("Merrowdale Police: Grit & gritters", "https://hawl.example/request/gritters#incoming-18"),
        new("Ŵyr Fawr College: Salt", "https://hawl.example/request/salt#incoming-19"),
    ];
}
