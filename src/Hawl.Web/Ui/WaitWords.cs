namespace Hawl.Web.Ui;

// A short stretch of time in words: seconds, or whole minutes.
public static class WaitWords
{
    public static string Of(Texts texts, TimeSpan wait) => wait.TotalSeconds is var seconds && seconds % 60 == 0
        ? texts.Count("Wait.Minutes", (long)wait.TotalMinutes)
        : texts.Count("Wait.Seconds", (long)Math.Ceiling(seconds));
}
