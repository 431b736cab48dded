namespace Hawl.Web.Demo;

// How far the making has come, and on which day of the world it is.
public sealed record DemoProgress(int Done, int Known, DateOnly Day);
