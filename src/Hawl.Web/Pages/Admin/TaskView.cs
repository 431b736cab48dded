using Hawl.Core.Moderation;

namespace Hawl.Web.Pages.Admin;

// A task, and the list it stands in, to which its answers lead back.
public sealed record TaskView(AdminTask Task, string From);
