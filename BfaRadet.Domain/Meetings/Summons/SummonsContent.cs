using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Summons;

/// <summary>An item as it was summoned to. Never the internal note.</summary>
/// <param name="From">When it begins by the plan.</param>
/// <param name="To">When it ends by the plan; the same as <paramref name="From"/> when no duration is planned.</param>
public sealed record SummonedItem(
    AgendaItemId Id, int? Number, AgendaItemKind Kind, string Title, string Presenter, TimeOnly From, TimeOnly To,
    string Proposal, string RegistryNumber, string Attachments)
{
    /// <summary>What the agenda says of it beforehand; null in summonses from before it was kept, of which it is no change.</summary>
    public string? Background { get; init; }

    /// <summary>Its attachments that are open to the council.</summary>
    public ValueList<SummonedFile> Files { get; init; }

    /// <summary>The day that more of them come; null when none do.</summary>
    public DateOnly? FilesOn { get; init; }

    /// <summary>The earlier decisions that it follows up; that one is reported, or moved, is no change of the summons.</summary>
    public ValueList<SummonedFollowUp> FollowUps { get; init; }

    /// <summary>Who of the council may read it; null for all.</summary>
    public ItemCircle? Circle { get; init; }

    /// <summary>It is left out for a reader it is not for, without a title; its number and its time stay.</summary>
    public bool IsHidden { get; init; }

    internal SummonedItem Hidden() => this with
    {
        Kind = AgendaItemKind.Information,
        Title = "",
        Presenter = "",
        Proposal = "",
        RegistryNumber = "",
        Attachments = "",
        Background = null,
        Files = [],
        FilesOn = null,
        FollowUps = [],
        Circle = null,
        IsHidden = true,
    };
}

/// <summary>An earlier decision, of one of its responsibles, as it was when the summons went out.</summary>
/// <param name="Of">Null when nobody is named.</param>
public sealed record SummonedFollowUp(string Number, string Text, Responsible? Of, DateOnly? DueOn);

/// <summary>An attachment as it was when the summons went out.</summary>
public sealed record SummonedFile(AttachmentId Id, string Name, int Version);

/// <summary>Somebody who is summoned, as the register had them then.</summary>
/// <param name="Organisation">May be empty.</param>
/// <param name="SubstituteFor">The member a personal substitute stands in for; null otherwise.</param>
public sealed record Summoned(MemberId Member, string Name, string Title, string Organisation, AttendanceRole Role, MemberId? SubstituteFor);

/// <summary>What a summons says: time and place, the items, and who is summoned. Frozen when it is sent.</summary>
public sealed record SummonsContent(MeetingDetails Details, ValueList<SummonedItem> Items, ValueList<Summoned> Called)
{
    /// <summary>Attachments of the meeting as a whole that are open to the council.</summary>
    public ValueList<SummonedFile> Files { get; init; }

    /// <summary>The meeting as it is now, called by this roll.</summary>
    /// <param name="attachments">Null when it has none.</param>
    /// <param name="followed">The decisions that its items follow up; one for a circle is listed in an item for the same alone.</param>
    public static SummonsContent Of(
        Meeting meeting, IEnumerable<RollLine> roll, MeetingAttachments? attachments = null, IReadOnlyCollection<FollowedDecision>? followed = null)
    {
        var rows = FollowUpTable.Of(followed ?? [], []).ToLookup(r => r.Followed.Item);
        var files = (attachments?.Open(meeting) ?? []).ToLookup(a => a.Item, a => new SummonedFile(a.Id, a.Latest().Name, a.Latest().Number));
        var slots = AgendaClock.Plan(meeting.StartsAt, meeting.Agenda.Items.Select(i => i.PlannedMinutes));
        return new SummonsContent(
            meeting.Details,
            meeting.Agenda.Items.Select((i, at) => new SummonedItem(
                i.Id, i.Number, i.Kind, i.Title, i.Presenter, slots[at].From, slots[at].To, i.Proposal, i.RegistryNumber, i.Attachments)
            {
                Background = i.Background,
                Files = files[i.Id].ToValueList(),
                FilesOn = attachments?.Awaited.FirstOrDefault(a => a.Item == i.Id)?.On,
                FollowUps = rows[i.Id].Where(r => r.Followed.Circle is null || r.Followed.Circle == i.Circle)
                    .Select(r => new SummonedFollowUp($"{r.Followed.Decision.Number}", r.Followed.Decision.Text, r.Of, r.Followed.Decision.DueOn)).ToValueList(),
                Circle = i.Circle,
            }).ToValueList(),
            roll.Where(l => l.Member is not null && l.Role != AttendanceRole.CoOpted)
                .Select(l => new Summoned(l.Member!.Value, l.Name, l.Title, l.Organisation, l.Role, l.SubstituteFor)).ToValueList())
        {
            Files = files[null].ToValueList(),
        };
    }

    /// <summary>As a reader may read it.</summary>
    /// <param name="reads">Whether the reader may read an item.</param>
    public SummonsContent SeenBy(Func<SummonedItem, bool> reads) =>
        Items.All(reads) ? this : this with { Items = Items.Select(i => reads(i) ? i : i.Hidden()).ToValueList() };

    public SummonedItem? Find(AgendaItemId id) => Items.FirstOrDefault(i => i.Id == id);
}

/// <summary>A summons, or changes of it, as it went out.</summary>
/// <param name="By">Who sent it.</param>
/// <param name="Version">0 for the summons itself; the SEQUENCE of calendars.</param>
public sealed record SummonsSending(DateTimeOffset At, MemberId? Sender, string By, int Version, SummonsContent Content);
