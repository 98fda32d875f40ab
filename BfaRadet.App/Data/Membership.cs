using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>
/// One who may read what belongs to a council: somebody with a duty there today. An administrator of the installation
/// is not that by being one.
/// </summary>
/// <param name="Organisation">The organisation of the person's own line in the register.</param>
public sealed record Reader(MemberId Member, string Name, string Organisation, Duties Duties)
{
    /// <summary>Whether the reader has a key to Beredning.</summary>
    public bool Prepares => (Duties & Meeting.Preparers) != Duties.None;
}

/// <summary>How a reader is found.</summary>
public static class Membership
{
    /// <summary>The caller as a reader of the council; null for everybody who has no duty there today or may not act.</summary>
    public static async Task<Reader?> FindReaderAsync(this WorkspaceDb db, Caller caller, CouncilId council, DateOnly today)
    {
        var acting = db.Acting(caller);
        var member = await db.Councils.AsNoTracking().Where(c => c.Id == council).SelectMany(c => c.Members)
            .FirstOrDefaultAsync(m => m.AccountId == caller.AccountId && acting.Any());
        return member?.DutiesOn(today) is { } duties and not Duties.None
            ? new Reader(member.Id, member.Name, member.Organisation, duties)
            : null;
    }
}
