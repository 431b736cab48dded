namespace Hawl.Core.Moderation;

public enum ReportState
{
    Open,
    NothingWrong,
    Hidden,
    Answered,
}
