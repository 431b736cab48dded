namespace Hawl.Core;

// The public addresses of pages, for letters, feeds and commands. A test proves that each is a route of the site.
public sealed class Links(HawlSettings settings)
{
    public string Request(string slug) => Absolute($"request/{slug}");

    public string Request(string slug, string language) => In(language, $"request/{slug}");

    public string Batch(long id) => Absolute($"info_request_batch/{id}");

    public string Batch(long id, string language) => In(language, $"info_request_batch/{id}");

    public string Dataset(long batchId, string language) => In(language, $"info_request_batch/{batchId}/dataset");

    // Where somebody says whether they will look through the answers of a batch.
    public string Invitation(long id, string language) => In(language, $"info_request_batch/{id}/invitation");

    public string User(string slug, string language) => In(language, $"user/{slug}");

    public string Authority(string slug) => Absolute($"body/{slug}");

    public string Help(string page, string language) => In(language, $"help/{page}");

    // Where an address is confirmed, and where a password is set, by a token sent by mail.
    public string Confirm(string token, string language) => In(language, $"c/{token}");

    public string SetPassword(string token, string language) => In(language, $"profile/change_password/{token}");

    public string SignIn(string language) => In(language, "profile/sign_in");

    public string SignUp(string language) => In(language, "profile/sign_up");

    public string ForgottenPassword(string language) => In(language, "profile/change_password");

    public string Notices(string language) => In(language, "profile/notices");

    public Uri Unsubscribe(string token, string language) => new(In(language, $"notices/stop/{token}"));

    // Where a person says of all their replies what came.
    public string Came(string language) => In(language, "profile/came");

    public string Deadlines(string token) => Absolute($"deadlines/{token}.ics");

    private string In(string language, string path) => Absolute(language == settings.DefaultLanguage ? path : $"{language}/{path}");

    private string Absolute(string path) => new Uri(settings.PublicUrl, path).AbsoluteUri;
}
