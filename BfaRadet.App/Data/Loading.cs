using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>How aggregates and actors are fetched for a change.</summary>
public static class Loading
{
    /// <summary>The whole meeting with its parts, items in the order of the agenda and the roll as it was called; null when there is none.</summary>
    public static Task<Meeting?> LoadMeetingAsync(
        this WorkspaceDb db, MeetingId id, CancellationToken cancellation = default) =>
        db.Meetings
            .Include(m => m.Agenda.Items.OrderBy(i => i.Order))
            .Include(m => m.Roll.Lines.OrderBy(a => a.Order))
            .Include(m => m.Proceedings).Include(m => m.Voting).Include(m => m.Floor)
            .AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>The way of a meeting's minutes to being adopted, tracked; begun now when nothing was done about it.</summary>
    public static async Task<Adjustment> LoadAdjustmentAsync(
        this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default)
    {
        if (await db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == meeting.Id, cancellation) is { } known)
        {
            return known;
        }

        var begun = Adjustment.Of(meeting.Id, meeting.Council);
        db.Add(begun);
        return begun;
    }

    /// <summary>The caller with the duties of the day in a council; null when the caller is nobody there.</summary>
    public static async Task<Actor?> FindActorAsync(
        this WorkspaceDb db, Caller caller, CouncilId council, DateOnly today, CancellationToken cancellation = default)
    {
        var acting = db.Acting(caller);

        // Asked afresh each time, the administrator's right too: a connection outlives a permission.
        var found = await db.Councils.AsNoTracking()
            .Where(c => c.Id == council && acting.Any())
            .Select(c => new
            {
                Member = c.Members.FirstOrDefault(m => m.AccountId == caller.AccountId),
                Administrator = db.UserRoles.Any(r => r.UserId == caller.AccountId
                    && db.Roles.Any(role => role.Id == r.RoleId && role.Name == UserAccount.Administrator)),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var (member, administrator) = (found.Member, found.Administrator);
        var duties = member?.DutiesOn(today) ?? Duties.None;
        if (duties == Duties.None && !administrator)
        {
            return null;
        }

        return new Actor(
            duties == Duties.None ? null : member!.Id, member?.Name ?? caller.Name, duties, today, administrator);
    }
}
