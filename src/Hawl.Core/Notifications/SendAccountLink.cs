using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Mail.Addresses;
using Hawl.Mail.Submission;
using Hawl.Mail.Writing;

namespace Hawl.Core.Notifications;

// A mail about somebody's account, to an address that need not belong to anybody here.
public sealed class SendAccountLink(
    PrepareAccountMail prepare, IMailTransport transport, NoticeComposer composer, Links links, HawlSettings settings)
{
    // In minutes after it was asked for.
    private static readonly int[] Retries = [1, 6, 21, 81, 261, 621];

    public async Task<JobResult> ExecuteAsync(Job job, CancellationToken cancellation)
    {
        if (await prepare.ExecuteAsync(job.SubjectId, cancellation) is not { } mail)
        {
            return JobResult.Finished;
        }

        var messageId = MessageIds.New(NumberOf(mail.Link), settings.MailDomain);
        var bytes = composer.Compose(new NoticeMail(new Mailbox(mail.Name, mail.Link.Email), Write(mail), messageId, mail.At, null));
        var envelope = new LetterEnvelope(composer.From, mail.Link.Email, messageId, IsNotice: true);
        var result = await transport.SendAsync(envelope, bytes, cancellation);
        var next = Retries.Select(m => (DateTime?)job.CreatedAt.AddMinutes(m)).FirstOrDefault(at => at > mail.At);
        return result is SubmissionResult.Deferred deferred && next is { } again
            ? JobResult.RetryAt(again, deferred.Words)
            : JobResult.Finished;
    }

    private NoticeContent Write(AccountMail mail)
    {
        var language = mail.Link.Language;
        var token = mail.Token ?? "";
        var url = mail.Kind is AccountMailKind.SetPassword ? links.SetPassword(token, language) : links.Confirm(token, language);
        return composer.Write("account-" + Words.Of(mail.Kind), language, new NoticeValues(
            ("name", mail.Name),
            ("url", url),
            ("signIn", links.SignIn(language)),
            ("signUp", links.SignUp(language)),
            ("forgotten", links.ForgottenPassword(language)),
            ("contact", links.Help("contact", language))));
    }

    // The same at each try, so that a mail sent twice is known as one.
    private static Guid NumberOf(AccountLink link) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"account-link {link.Id} {link.Email} {link.MadeAt.Ticks}"))).AsSpan(0, 16));
}
