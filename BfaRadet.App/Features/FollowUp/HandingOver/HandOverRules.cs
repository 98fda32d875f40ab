using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>What commands and previews of hand-overs judge alike.</summary>
internal static class HandOverRules
{
    /// <summary>The most decisions that are changed in one step.</summary>
    public const int Max = 500;

    /// <summary>How long the one who handed over is offered to take it back.</summary>
    public static readonly TimeSpan Regret = TimeSpan.FromHours(24);

    /// <summary>Who takes over, as the register has it; refused for who takes no part in the council.</summary>
    /// <param name="leaver">Who hands over, and cannot take over; null for nobody.</param>
    public static Result<Heir> HeirOf(Council council, Responsible to, MemberId? leaver, DateOnly today)
    {
        if (to.Member is not { } id)
        {
            var name = Wording.Line(to.Organisation);
            return Wording.Check(today, "Responsibles", name, required: true) is { } wrong ? wrong
                : Of(council, new Responsible(name, to.Person is { } person ? Wording.Line(person) : null), leaver, today);
        }

        return council.Find(id) is { } member && id != leaver && (member.DutiesOn(today) & Duties.Attending) != 0
            ? Of(council, new Responsible(member.Organisation, member.Name, member.Id), leaver, today)
            : new DecisionRefusal.CannotTakeOver(to.Person ?? to.Organisation);
    }

    public static Heir Of(Council council, Responsible who, MemberId? leaver, DateOnly today) =>
        new(who, Reminding.ReceiversOf(council, who, today).Where(m => m.Id != leaver).Select(m => (m.Id, m.DutiesOn(today))).ToValueList());

    /// <summary>The circles of the decisions' items; those for the whole council are left out.</summary>
    public static async Task<Dictionary<AgendaItemId, ItemCircle>> CirclesAsync(this WorkspaceDb db, IEnumerable<AgendaItemId> items)
    {
        var ids = items.Distinct().ToList();
        return (await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.Id) && i.Circle != null).Select(i => new { i.Id, i.Circle }).ToListAsync())
            .ToDictionary(i => i.Id, i => i.Circle!);
    }

    /// <summary>The meetings among those of the decisions that go on now, with who acts in them.</summary>
    public static async Task<Dictionary<MeetingId, Actor>> InSessionAsync(this WorkspaceDb db, IEnumerable<Decision> decisions, Actor by)
    {
        var ids = decisions.Select(d => d.Meeting).Distinct().ToList();
        var acting = new Dictionary<MeetingId, Actor>();
        foreach (var id in await db.Meetings.Where(m => ids.Contains(m.Id) && m.State == MeetingState.InSession).Select(m => m.Id).ToListAsync())
        {
            acting[id] = (await db.LoadMeetingAsync(id))!.Roles.Acting(by);
        }

        return acting;
    }

    /// <summary>The last hand-over the actor made, while it may be taken back: none of it has been handed further.</summary>
    public static async Task<LatestHandOver?> LatestHandOverAsync(this WorkspaceDb db, CouncilId council, MemberId by, MemberId? of, DateTimeOffset now)
    {
        var (name, since) = (JournalEntry.NameOf<AssignmentsHandedOver>(), now - Regret);
        var made = await db.Journal.AsNoTracking().Where(e => e.Council == council && e.Event == name && e.Member == by && e.At > since).OrderBy(e => e.Id).ToListAsync();
        var read = made.Select(e => (e.At, Happened: e.Read() as AssignmentsHandedOver)).Where(e => e.Happened is not null && (of is null ? e.Happened.From is null : e.Happened.From == of)).ToList();
        return read.LastOrDefault(e => !e.Happened!.TakenBack && !read.Exists(other => other.Happened!.TakenBack && other.Happened.HandOver == e.Happened.HandOver)) is { Happened: { } latest } found
            && !await HasGoneOnAsync(db, council, latest.HandOver, found.At)
            ? new LatestHandOver(latest.HandOver, latest.Name, latest.Count, latest.Left, found.At)
            : null;
    }

    private static async Task<bool> HasGoneOnAsync(WorkspaceDb db, CouncilId council, HandOverId id, DateTimeOffset since)
    {
        var name = JournalEntry.NameOf<DecisionHandedOver>();
        var moved = (await db.Journal.AsNoTracking().Where(e => e.Council == council && e.Event == name && e.At >= since).OrderBy(e => e.Id).ToListAsync())
            .Select(e => e.Read()).OfType<DecisionHandedOver>().ToList();
        var own = moved.Where(m => m.HandOver == id).Select(m => m.Decision).ToHashSet();
        return moved.Exists(m => m.HandOver != id && own.Contains(m.Decision));
    }
}
