using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>
/// The planned minutes of the agenda compared with the planned duration. Items without minutes take none, and are counted.
/// </summary>
/// <param name="Over">Minutes past the planned end; negative when there is room.</param>
public sealed record PlannedTime(MeetingDetails Details, int Minutes, int Over, int Unplanned)
{
    public static PlannedTime Of(MeetingDetails details, IReadOnlyCollection<ItemView> items)
    {
        var minutes = items.Sum(i => i.PlannedMinutes ?? 0);
        var room = (int)(details.EndsAt - details.StartsAt).TotalMinutes;
        return new PlannedTime(details, minutes, minutes - room, items.Count(i => i.PlannedMinutes is null));
    }

    public bool Overruns => Over > 0;

    /// <summary>"16.40"; "efter midnatt" when it is past midnight.</summary>
    public string End => Details.StartsAt.ToTimeSpan() + TimeSpan.FromMinutes(Minutes) is { TotalHours: < 24 } end
        ? SwedishDates.Clock(TimeOnly.FromTimeSpan(end))
        : "efter midnatt";

    /// <summary>The predicted end; when some item has no minutes, why there is none, and what the others take.</summary>
    public override string ToString()
    {
        var planned = SwedishDates.Clock(Details.EndsAt);
        if (Unplanned > 0)
        {
            var missing = Unplanned == 1 ? "1 punkt saknar minuter" : $"{Unplanned} punkter saknar minuter";
            return $"Slutet går inte att beräkna: {missing}."
                + (Overruns ? $" De andra tar redan {Over} min för mycket, till {End}. Planerat slut är {planned}."
                    : Minutes > 0 ? $" De andra tar {Minutes} min, till {End}. Planerat slut är {planned}."
                    : "");
        }

        var fits = Over switch
        {
            > 0 => $"{Over} min över planerat slut {planned}",
            < 0 => $"{-Over} min kvar till planerat slut {planned}",
            0 => $"som planerat",
        };
        return $"Beräknat slut {End}, {fits}.";
    }
}
