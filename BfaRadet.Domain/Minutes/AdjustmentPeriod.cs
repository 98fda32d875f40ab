using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// When minutes are to be adjusted: within 14 days of the meeting (KL 5 kap. 69 §; binds a nämnd and its utskott through
/// 6 kap. 35 §, and is the custom of other councils).
/// </summary>
public static class AdjustmentPeriod
{
    public const int Days = 14;

    /// <summary>The last day to adjust the minutes of a meeting.</summary>
    public static DateOnly LastDay(DateOnly meeting) => meeting.AddDays(Days);

    /// <summary>Whether the period binds by law for the form, or is custom.</summary>
    public static bool Binds(LegalForm form) => form is LegalForm.Board or LegalForm.BoardCommittee;
}
