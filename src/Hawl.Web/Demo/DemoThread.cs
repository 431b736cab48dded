namespace Hawl.Web.Demo;

// A letter on its way: what the steps that follow it need to know.
public sealed record DemoThread(long RequestId, string By, DateTime Asked, IReadOnlyList<DemoStep> Steps);
