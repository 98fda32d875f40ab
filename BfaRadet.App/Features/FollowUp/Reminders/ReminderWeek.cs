using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>When the letters of a week go, on the municipality's clock.</summary>
public static class ReminderWeek
{
    /// <summary>For how many days after its own a week's letters may still go: a server that was off longer waits for the next week's.</summary>
    internal const int LatestDays = 3;

    /// <summary>The fewest days between two weeks' letters, when the council has chosen another day meanwhile.</summary>
    internal const int FewestDays = 4;

    /// <summary>The day whose letters may go at a moment; null in the evening, at night, on a weekend, and when it is too late for the last ones.</summary>
    public static DateOnly? OccasionAt(DateTimeOffset now, ReminderRules rules)
    {
        var local = SwedishTime.Of(now);
        if (!rules.On || local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || local.Hour is < ReminderRules.FirstHour or > ReminderRules.LastHour)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(local.DateTime);
        var since = ((int)today.DayOfWeek - (int)rules.Day + 7) % 7;
        return since > LatestDays || since == 0 && local.Hour < rules.Hour ? null : today.AddDays(-since);
    }

    /// <summary>Whether the letters of a day are to be written.</summary>
    /// <param name="last">The day of the latest that were; null for none.</param>
    internal static bool IsToWrite(DateOnly occasion, DateOnly? last) => last is not { } before || before <= occasion.AddDays(-FewestDays);

    /// <summary>When letters are written next, to the hour; now, when it is time already. Null when they are off.</summary>
    /// <param name="last">The day of the latest that were written.</param>
    public static DateTimeOffset? NextWriting(DateTimeOffset now, ReminderRules rules, DateOnly? last)
    {
        ArgumentNullException.ThrowIfNull(rules);

        // By the rule itself, hour by hour: late ones, weekends, and a day that was chosen anew are in it.
        var whole = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        return Enumerable.Range(0, 24 * 7 * 3).Select(hours => hours == 0 ? now : whole.AddHours(hours))
            .Where(at => OccasionAt(at, rules) is { } occasion && IsToWrite(occasion, last)).Select(at => (DateTimeOffset?)at).FirstOrDefault();
    }
}
