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

    /// <summary>When the letters go next.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now, ReminderRules rules)
    {
        var today = DateOnly.FromDateTime(SwedishTime.Of(now).DateTime);
        var day = today.AddDays(((int)rules.Day - (int)today.DayOfWeek + 7) % 7);
        var at = SwedishTime.At(day.ToDateTime(new TimeOnly(rules.Hour, 0)));
        return at > now ? at : SwedishTime.At(day.AddDays(7).ToDateTime(new TimeOnly(rules.Hour, 0)));
    }
}
