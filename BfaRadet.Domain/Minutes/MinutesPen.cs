using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Minutes;

/// <summary>Who holds the pen.</summary>
public static class MinutesPen
{
    /// <summary>Who may write in the minutes of a meeting under a council's choice.</summary>
    public static Duties Writers(CouncilSettings settings) => settings.Writers switch
    {
        MinutesWriters.Secretary => Duties.Secretary,
        MinutesWriters.Presidium => Duties.Presidium,
        _ => Duties.Participants,
    };
}
