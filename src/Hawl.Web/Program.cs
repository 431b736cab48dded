using Hawl.Web.Commands;

return await HawlCommand.RunAsync(args);
