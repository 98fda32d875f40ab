namespace BfaRadet.Domain.Councils;

/// <summary>How those who are responsible for decisions are reminded: in one letter a week to each.</summary>
/// <param name="Day">Monday to Friday.</param>
/// <param name="Hour">On the municipality's clock, from <see cref="FirstHour"/> to <see cref="LastHour"/>: nothing goes in the evening or at night.</param>
/// <param name="DaysBefore">How many days before the last day the first reminder comes; 0 for not until the week of that day.</param>
/// <param name="CoordinatorWeeks">After how many weeks what is overdue is told to the coordinator too.</param>
/// <param name="QuietMonths">After how many months without a word one is asked about what has no last day, or waits for others.</param>
public sealed record ReminderRules(bool On = true, DayOfWeek Day = DayOfWeek.Monday, int Hour = 8, int DaysBefore = 14, int CoordinatorWeeks = 2, int QuietMonths = 6)
{
    /// <summary>The first and the last hour that a letter may go at.</summary>
    public const int FirstHour = 7, LastHour = 17;

    public const int MaxDaysBefore = 60, MaxCoordinatorWeeks = 12, MaxQuietMonths = 24;

    internal static Refusal? Check(ReminderRules rules) => Faults.Of(
        rules.Day is < DayOfWeek.Monday or > DayOfWeek.Friday || rules.Hour is < FirstHour or > LastHour
            ? new CouncilRefusal.RemindersInQuietHours(FirstHour, LastHour) : null,
        Range(nameof(DaysBefore), rules.DaysBefore, 0, MaxDaysBefore),
        Range(nameof(CoordinatorWeeks), rules.CoordinatorWeeks, 1, MaxCoordinatorWeeks),
        Range(nameof(QuietMonths), rules.QuietMonths, 1, MaxQuietMonths));

    private static CouncilRefusal.ReminderOutOfRange? Range(string field, int number, int from, int to) =>
        number < from || number > to ? new CouncilRefusal.ReminderOutOfRange(field, number, from, to) : null;
}
