using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>Loads aggregates and actors for a change.</summary>
public static class Loading
{
    /// <summary>The meeting with all its parts, in order; null when there is none.</summary>
    public static Task<Meeting?> LoadMeetingAsync(
        this WorkspaceDb db, MeetingId id, CancellationToken cancellation = default) =>
        db.Meetings
            .Include(m => m.Agenda.Items.OrderBy(i => i.Order))
            .Include(m => m.Roll.Lines.OrderBy(a => a.Order))
            .Include(m => m.Proceedings).Include(m => m.Voting).Include(m => m.Floor)
            .AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>The adjustment of a meeting's minutes, tracked; created when there is none.</summary>
    public static async Task<MinutesAdjustment> LoadAdjustmentAsync(
        this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default)
    {
        if (await db.Adjustments.FirstOrDefaultAsync(a => a.Meeting == meeting.Id, cancellation) is { } known)
        {
            return known;
        }

        var begun = MinutesAdjustment.Of(meeting.Id, meeting.Council);
        db.Add(begun);
        return begun;
    }

    /// <summary>The caller with today's duties in a council; null without a right there.</summary>
    public static async Task<Actor?> FindActorAsync(
        this WorkspaceDb db, Caller caller, CouncilId council, DateOnly today, CancellationToken cancellation = default)
    {
        var acting = db.Acting(caller);

        // Read for each request, also the administrator's right: a connection outlives a permission.
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
