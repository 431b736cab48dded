using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// The language a person is written to in.
public sealed class ChooseLanguage(HawlContext db)
{
    public Task ExecuteAsync(long userId, string language, CancellationToken cancellation) =>
        db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, language), cancellation);
}
