using System.CommandLine;
using Hawl.Core;
using Hawl.Core.Accounts;

namespace Hawl.Web.Commands;

public static class UserCommands
{
    public static Command Create() => new("user", "People who may sign in") { Add(), Allow() };

    private static Command Add()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address; never shown to anyone" };
        var name = new Option<string>("--name") { Description = "The name letters are signed with", Required = true };
        var role = new Option<string?>("--role") { Description = "admin or moderator" }.AcceptOnlyFromAmong("admin", "moderator", "member");
        var command = new Command("add", "Add a person, who may then send batches") { email, name, role };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            var chosen = Words.To<UserRole>(parsed.GetValue(role) ?? "member");
            var user = await scope.Get<AddUser>().ExecuteAsync(
                parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), chosen, maySendBatches: true, c);
            await scope.Output.WriteLineAsync($"{user.Name} <{user.Email}> was added as user {user.Id}.");
            var token = await scope.Get<MakePasswordLink>().ExecuteAsync(user, c);
            var link = scope.Get<Links>().SetPassword(token, user.Language);
            await scope.Output.WriteLineAsync($"To set a password, once, within seven days: {link}");
            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static Command Allow()
    {
        var email = new Argument<string>("EMAIL");
        var what = new Argument<string>("WHAT") { Description = "batch" }.AcceptOnlyFromAmong("batch");
        var command = new Command("allow", "Give a person a permission") { email, what };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            await scope.Get<AllowBatches>().ExecuteAsync(parsed.GetRequiredValue(email), c);
            await scope.Output.WriteLineAsync($"{parsed.GetRequiredValue(email)} may send batches.");
            return ExitStatus.Done;
        }, cancellation));
        return command;
    }
}
