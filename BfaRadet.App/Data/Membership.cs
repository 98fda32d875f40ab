using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Data;

/// <summary>Finds the reader behind a caller.</summary>
public static class Membership
{
    /// <summary>The caller as a reader of the council; null without a duty there today, or when the account may not act.</summary>
    public static async Task<Reader?> FindReaderAsync(this WorkspaceDb db, Caller caller, CouncilId council, DateOnly today)
    {
        var acting = db.Acting(caller);
        var member = await db.Councils.AsNoTracking().Where(c => c.Id == council).SelectMany(c => c.Members)
            .FirstOrDefaultAsync(m => m.AccountId == caller.AccountId && acting.Any());
        return member?.DutiesOn(today) is { } duties and not Duties.None
            ? new Reader(caller.AccountId, member.Id, member.Name, member.Title, member.Organisation, duties)
            : null;
    }

    /// <summary>The organisations that a person belongs to, or has a seat for as holder or substitute.</summary>
    public static async Task<IReadOnlyCollection<string>> OrganisationsOfAsync(this WorkspaceDb db, CouncilId council, MemberId member)
    {
        var register = db.Councils.AsNoTracking().Where(c => c.Id == council);
        var own = await register.SelectMany(c => c.Members).Where(m => m.Id == member).Select(m => m.Organisation).ToListAsync();
        var seats = await register.SelectMany(c => c.Seats).Where(s => s.Holder == member || s.Substitute == member).Select(s => s.Organisation).ToListAsync();
        return [.. own.Concat(seats).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
