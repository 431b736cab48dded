using System.Globalization;

namespace Hawl.Web.Ui;

// A language the site speaks: the default one at "/…", every other under its own prefix, as "/cy/…".
public sealed record Language(CultureInfo Culture, bool IsDefault)
{
    public string Code => Culture.TwoLetterISOLanguageName;

    public string PathPrefix => IsDefault ? "" : "/" + Code;
}
