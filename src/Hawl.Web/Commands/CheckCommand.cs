using System.CommandLine;
using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Law.Calendars;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Commands;

public static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Check settings, stores, mail and clocks, in words");
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            foreach (var line in await LinesAsync(scope, c))
            {
                await scope.Output.WriteLineAsync(line);
            }

            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(CommandScope scope, CancellationToken cancellation)
    {
        var (settings, db) = (scope.Settings, scope.Get<HawlContext>());
        var probe = await scope.Get<FileStore>().PutAsync(new MemoryStream("hawl check\n"u8.ToArray()), cancellation);
        return
        [
            $"Site: {settings.SiteName} at {settings.PublicUrl}, time zone {settings.TimeZone.Id}.",
            $"Data folder: {settings.DataFolder}.",
            $"Database: {(settings.Database == HawlSettings.Sqlite ? settings.SqlitePath : "PostgreSQL")}, "
                + $"{await db.Authorities.CountAsync(cancellation)} authorities, {await db.Requests.CountAsync(cancellation)} requests.",
            $"Files: {settings.FilesFolder}, written and read ({probe[..8]}…).",
            $"Mail in: {Listening.MailEndPoint(settings.MailListen)}, addresses {settings.MailPrefix}request-…@{settings.MailDomain}.",
            settings.Smtp is null ? $"Mail out: .eml files in {settings.OutboxFolder}." : $"Mail out: {settings.Smtp}.",
            $"Laws: {string.Join(", ", RegimeLibrary.BuiltIn.All.Select(r => r.Id))}.",
            $"Holidays known until the end of {CalendarLibrary.BuiltIn.All.Min(k => k.Known.To)}.",
        ];
    }
}
