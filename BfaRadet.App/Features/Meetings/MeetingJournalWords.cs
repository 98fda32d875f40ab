using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Journal texts of a meeting and its agenda.</summary>
internal sealed class MeetingJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(MeetingPlanned), typeof(MeetingDetailsChanged), typeof(AgendaShared), typeof(MeetingClosed),
        typeof(MeetingCancelled), typeof(MeetingRestored), typeof(MeetingRemoved),
    ];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => Own(happened, item, by) ?? happened switch
    {
        MeetingPlanned e => $"planerade ett sammanträde {When(e.Details)}",
        MeetingDetailsChanged e => $"ändrade sammanträdet: {Changed(e)}",
        ItemAdded { AtMeeting: true } e => $"lade till punkten {Quoted(e.Title)} under mötet",
        ItemAdded e => $"lade till punkten {Quoted(e.Title)}",
        ItemEdited e => $"ändrade punkten {Quoted(e.Title)}: {ListedFields(e.Fields)}",
        ItemMoved e => $"flyttade punkten {Quoted(e.Title)} till plats {e.Order + 1}",
        ItemRemoved e => $"tog bort punkten {Quoted(e.Title)}",
        ItemTied e => $"knöt punkten {Quoted(e.Title)} till {Tied(e.To)}",
        ItemUntied e => $"tog bort att punkten {Quoted(e.Title)} hör till {Tied(e.To)}",
        AgendaShared e => $"delade dagordningen med rådet ({e.Items} {(e.Items == 1 ? "punkt" : "punkter")})",
        MeetingCancelled e => $"ställde in sammanträdet {When(e.Details)}. Skäl: {e.Reason}",
        MeetingRestored => "tog tillbaka att sammanträdet är inställt",
        MeetingRemoved e => $"tog bort sammanträdet {When(e.Details)}, som inte var delat",
        MeetingOpened e => $"öppnade sammanträdet kl. {SwedishDates.Clock(e.At)}",
        ItemTakenUp { Number: { } number } e => $"tog upp punkt {number}, {e.Title}",
        ItemTakenUp e => $"tog upp {Quoted(e.Title)}",
        MeetingPaused e => $"ajournerade sammanträdet kl. {SwedishDates.Clock(e.At)}",
        MeetingResumed e => $"återupptog sammanträdet kl. {SwedishDates.Clock(e.At)}",
        MeetingClosed { Gaps: 0 } e => $"avslutade sammanträdet kl. {SwedishDates.Clock(e.At)}",
        MeetingClosed e => $"avslutade sammanträdet kl. {SwedishDates.Clock(e.At)} med {e.Gaps} {(e.Gaps == 1 ? "sak" : "saker")} kvar att fylla i. Skäl: {e.Reason}",
        SuggestionSetAside { Until: { } day } e => $"lade förslaget {Quoted(e.Title)} åt sidan till {SwedishDates.Full(day)}",
        SuggestionSetAside e => $"avfärdade förslaget {Quoted(e.Title)}. Skäl: {e.Reason}",
        SuggestionTakenBack e => $"tog tillbaka förslaget {Quoted(e.Title)}",
        FollowUpSettled e => $"gick igenom beslut {e.Number}{Party(e.Responsible)}: {Brief(FollowUpWords.Of(e.Answer))}",
        FollowUpTakenBack e => $"ångrade det som antecknats om beslut {e.Number}{Party(e.Responsible)}: {Brief(FollowUpWords.Of(e.Answer))}",
        VerdictSettled e => $"bedömde effekten av beslut {e.Number}: {Brief(VerdictWords.Of(e.Answer))}",
        VerdictUnsettled e => $"ångrade bedömningen av beslut {e.Number}: {Brief(VerdictWords.Of(e.Answer))}",
        NotesShared => "delade anteckningarna med ledamöterna",
        PenHanded e => $"gav pennan i {item(e.Item)} till {e.Name}",
        PenTaken e => $"tog tillbaka pennan i {item(e.Item)} från {e.Name}",
        _ => null,
    };

    // How far a meeting has come is one thing, and when it is another.
    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        MeetingPlanned e => new($"Ett sammanträde är planerat {When(e.Details)}", (e.Meeting, "läget"), Begins: true),
        AgendaShared e => new($"Dagordningen till {meeting} är delad med rådet ({MeetingWords.Items(e.Items)})", (e.Meeting, "läget")),
        MeetingClosed e => new($"{Capital(meeting)} är hållet", (e.Meeting, "läget")),
        MeetingCancelled e => new($"Sammanträdet {When(e.Details)} är inställt", (e.Meeting, "läget")),
        MeetingRestored e => new($"{Capital(meeting)} blir av", (e.Meeting, "läget")),
        MeetingRemoved e => new($"Det planerade sammanträdet {When(e.Details)} är borttaget", (e.Meeting, "läget"), Ends: true),
        MeetingDetailsChanged e when WhenChanged(e) => new($"Sammanträdet {When(e.Before)} är flyttat till {When(e.After)}", (e.Meeting, "tiden")),
        MeetingDetailsChanged e when e.Before.Place != e.After.Place && e.After.Place.Length > 0 =>
            new($"Platsen för {meeting} är {e.After.Place}", (e.Meeting, "platsen")),
        _ => null,
    };

    // About oneself: without the name.
    private static string? Own(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        PenHanded e when e.Name == by => $"tog pennan i {item(e.Item)}",
        PenTaken e when e.Name == by => $"lämnade tillbaka pennan i {item(e.Item)}",
        _ => null,
    };

    // Edits of internal notes are internal too, and so is that something lacks in an item for a circle.
    public override DomainEvent? WithoutInternal(DomainEvent happened)
    {
        if (happened is MeetingClosed { Hidden: > 0 } closed)
        {
            return closed with { Gaps = closed.Gaps - closed.Hidden, Hidden = 0 };
        }

        if (happened is not ItemEdited edited || !edited.Fields.Contains(nameof(AgendaItem.InternalNote)))
        {
            return happened;
        }

        var rest = edited.Fields.Where(f => f != nameof(AgendaItem.InternalNote)).ToValueList();
        return rest.Count == 0 ? null : edited with { Fields = rest };
    }

    private static string Tied(string to) => SuggestionKey.DecisionOf(to) is null ? "en tidigare punkt" : "ett tidigare beslut";

    private static string When(MeetingDetails details) =>
        $"{SwedishDates.Full(details.Date)} kl. {SwedishDates.Range(details.StartsAt, details.EndsAt)}";

    private static bool WhenChanged(MeetingDetailsChanged e) =>
        (e.Before.Date, e.Before.StartsAt, e.Before.EndsAt) != (e.After.Date, e.After.StartsAt, e.After.EndsAt);

    private static string Capital(string meeting) => char.ToUpper(meeting[0], System.Globalization.CultureInfo.CurrentCulture) + meeting[1..];

    private static string Changed(MeetingDetailsChanged e)
    {
        var parts = new List<string>();
        if (WhenChanged(e))
        {
            parts.Add($"från {When(e.Before)} till {When(e.After)}");
        }

        parts.AddRange(Fields(
            (nameof(MeetingDetails.Place), e.Before.Place != e.After.Place),
            (nameof(MeetingDetails.RemoteLink), e.Before.RemoteLink != e.After.RemoteLink),
            (nameof(MeetingDetails.Notice), e.Before.Notice != e.After.Notice)));
        return string.Join(", ", parts);
    }

    private static string Party(Responsible? of) => of is null ? "" : $" ({DecisionWords.Of(of)})";
}
