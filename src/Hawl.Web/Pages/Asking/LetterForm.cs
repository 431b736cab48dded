using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hawl.Web.Pages.Asking;

// A letter as it comes from its form, whether new or changed: kept, or given back with what must be put right.
public sealed class LetterForm(LetterFindingsQuery findings, SaveDraft save, FindingWords words)
{
    // The draft's token; null: the model state says what is wrong.
    public async Task<string?> SaveAsync(
        LetterInput input, long authorityId, string? token, long? userId, ModelStateDictionary state, CancellationToken cancellation)
    {
        var written = new WrittenDraft
        {
            AuthorityId = authorityId,
            Title = input.Title ?? "",
            Letter = input.Letter ?? "",
            Language = LanguageOf(input.Language),
            Tags = input.Tags ?? "",
            Version = input.Version,
        };
        var wrong = (await findings.FindAsync(written, userId, cancellation)).Where(f => f.Stops).ToList();
        foreach (var finding in wrong)
        {
            state.AddModelError(finding.IsOfTitle ? "Input.Title" : "Input.Letter", words.Of(finding));
        }

        return wrong.Count > 0 ? null : await save.ExecuteAsync(written, token, userId, cancellation);
    }

    public static string LanguageOf(string? asked) => asked is not null && LetterWords.Languages.Contains(asked)
        ? asked
        : Languages.Current.Code;
}
