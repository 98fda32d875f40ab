using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Identity;

/// <summary>Who in a council cannot sign in and confirm. What the domain is told, since it knows nothing of accounts.</summary>
internal static class SignerHindrances
{
    // Shut for less is shut by wrong passwords, and opens by itself before anybody has waited for it.
    private static readonly TimeSpan _passing = TimeSpan.FromDays(1);

    /// <summary>The members who cannot confirm today, and why; all others can.</summary>
    public static async Task<IReadOnlyDictionary<MemberId, SignerHindrance>> HinderedSignersAsync(
        this WorkspaceDb db, CouncilId council, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var members = await db.Councils.AsNoTracking().Where(c => c.Id == council).SelectMany(c => c.Members).ToListAsync(cancellation);
        var accounts = members.Where(m => m.AccountId is not null).Select(m => m.AccountId!).ToList();
        var shut = (await db.Users.AsNoTracking().Where(a => accounts.Contains(a.Id) && a.LockoutEnd != null)
                .Select(a => new { a.Id, a.LockoutEnd }).ToListAsync(cancellation))
            .Where(a => a.LockoutEnd > now + _passing).Select(a => a.Id).ToHashSet();
        var today = DateOnly.FromDateTime(SwedishTime.Of(now).DateTime);
        return members.Select(m => (m.Id, Why: Of(m, shut, today))).Where(m => m.Why is not null).ToDictionary(m => m.Id, m => m.Why!.Value);
    }

    private static SignerHindrance? Of(Member member, HashSet<string> shut, DateOnly today) =>
        member.AccountId is not { } account ? SignerHindrance.NoAccount
        : shut.Contains(account) ? SignerHindrance.AccountShut
        : member.DutiesOn(today) == Duties.None ? SignerHindrance.OutsideTerm
        : null;
}
