using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Matters;

/// <summary>Words for how matters and their items stand.</summary>
public static class MatterWords
{
    public static string Of(MatterStanding standing) => standing switch
    {
        MatterStanding.Waiting => "Väntar",
        MatterStanding.Planned => "På dagordningen",
        MatterStanding.Treated => "Behandlat",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without a word"),
    };

    /// <summary>The colour of a chip; null for none.</summary>
    public static string? ToneOf(MatterStanding standing) => standing switch
    {
        MatterStanding.Waiting => "warning",
        MatterStanding.Planned => "primary",
        _ => null,
    };

    /// <summary>What came of an item, in a word.</summary>
    public static string Of(MatterPlace place) => place.State switch
    {
        MatterItemState.Planned => place.MeetingState switch
        {
            MeetingState.Preparing => "I beredning",
            MeetingState.InSession => "Mötet pågår",
            _ => "Planerat",
        },
        MatterItemState.Cancelled => "Mötet ställdes in",
        MatterItemState.NotReached => "Hanns inte med",
        MatterItemState.Tabled => "Bordlagt",
        MatterItemState.ReferredBack => "Återremitterat",
        MatterItemState.Treated => "Behandlat",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place.State, "A state without a word"),
    };

    /// <summary>How a decision of a matter stands; of one that put it off, when it comes up. Empty where that is said otherwise, or nothing is left to be done.</summary>
    public static string Said(MatterDecision decision, MatterView matter)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(matter);

        var isOpen = decision.Standing is DecisionStanding.Running or DecisionStanding.Late or DecisionStanding.Settled;
        var putOff = decision.Kind is DecisionKind.Tabled or DecisionKind.ReferredBack;
        return putOff switch
        {
            true when isOpen && matter.Next is { } next => $"kommer upp den {SwedishDates.Full(next.Date)}",
            true when isOpen && matter.Standing == MatterStanding.Waiting => "väntar på att tas upp igen",
            // Where it was taken up is listed under it.
            true when decision.Later.Count > 0 => "",
            _ when decision.Standing == DecisionStanding.Settled => "",
            _ => DecisionWords.Of(decision.Standing),
        };
    }

    /// <summary>The colour of a chip; null for none.</summary>
    public static string? ToneOf(MatterItemState state) => state switch
    {
        MatterItemState.Planned => "primary",
        MatterItemState.Tabled or MatterItemState.ReferredBack or MatterItemState.NotReached => "warning",
        _ => null,
    };

    /// <summary>How a matter stands, in a line of a list: "bordlagt 11 mars 2026, ska tillbaka 8 april 2026".</summary>
    public static string Said(MatterPlace last) => last.State switch
    {
        MatterItemState.Planned when last.MeetingState == MeetingState.InSession => $"på mötet som pågår, {Day(last)}",
        MatterItemState.Planned => $"tas upp {Day(last)}",
        MatterItemState.Cancelled => $"stod på det inställda sammanträdet {Day(last)}",
        MatterItemState.NotReached => $"hanns inte med {Day(last)}",
        MatterItemState.Tabled => $"bordlagt {Day(last)}{Back(last)}",
        MatterItemState.ReferredBack => $"återremitterat {Day(last)}{Back(last)}",
        _ => $"behandlat {Day(last)}",
    };

    /// <summary>"1 gång", "3 gånger".</summary>
    public static string Times(int count) => count == 1 ? "1 gång" : $"{count} gånger";

    /// <summary>"punkt 4 den 11 mars 2026"; without a number the day alone.</summary>
    public static string Place(int? number, DateOnly date) => $"{(number is { } known ? $"punkt {known}, " : "")}{SwedishDates.Full(date)}";

    private static string Day(MatterPlace place) => SwedishDates.Full(place.Date);

    private static string Back(MatterPlace place) => place.BackOn is { } day ? $", ska tas upp senast {SwedishDates.Full(day)}" : "";
}
