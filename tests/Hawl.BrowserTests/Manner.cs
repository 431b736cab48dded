namespace Hawl.BrowserTests;

// How somebody comes. Every journey is made in each manner.
public enum Manner
{
    Desk,
    WelshPhoneWithoutScript,
    WelshDeskByKeyboard,
}
