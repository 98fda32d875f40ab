using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Subscriptions;

/// <summary>
/// The address by which an account's calendar program reads its meetings without signing in. It is secret, one for an account,
/// and can be withdrawn; it opens nothing else. The secret stands in the query, which no log has.
/// </summary>
public sealed class CalendarSubscriptions(Changes changes, IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>Where calendar programs read.</summary>
    public const string Address = "/kalender.ics";

    /// <summary>How long meetings that have been stay in it.</summary>
    private const int DaysBack = 365;

    private static readonly LinkPurpose _purpose = new("Calendar", TimeSpan.FromDays(3650));

    /// <summary>Makes an address, and returns its path. The former one stops working; the path cannot be shown again.</summary>
    public Task<Result<string>> MakeAsync(Caller caller) => OnAsync<string>(caller, async (db, at) =>
    {
        await db.WithdrawLinksAsync(_purpose, caller.AccountId);
        return $"{Address}?kod={db.MakeLink(_purpose, caller.AccountId, at)}";
    });

    public Task<Result<Done>> WithdrawAsync(Caller caller) => OnAsync<Done>(caller, async (db, _) =>
    {
        await db.WithdrawLinksAsync(_purpose, caller.AccountId);
        return Done.Value;
    });

    /// <summary>Whether the account has one.</summary>
    public async Task<bool> HasOneAsync(Caller caller)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Acting(caller).AnyAsync() && await db.LinksTo(_purpose).AnyAsync(l => l.Target == caller.AccountId && l.UsedAt == null);
    }

    /// <summary>The shared meetings of the account's councils as a calendar; null when the address is not good, or the account is locked.</summary>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        if (await db.FindLinkAsync(_purpose, secret, cancellation) is not { } link || link.StateAt(now) != LinkState.Open
            || !await db.Users.AnyAsync(a => a.Id == link.Target && (a.LockoutEnd == null || a.LockoutEnd < UserAccount.WithoutEnd), cancellation))
        {
            return null;
        }

        var account = link.Target;
        var councils = await db.Councils.AsNoTracking()
            .Where(c => c.Members.Any(m => m.AccountId == account && m.Duties != Duties.None
                && (m.TermFrom == null || m.TermFrom <= today) && (m.TermTo == null || today <= m.TermTo)))
            .Select(c => new { c.Id, c.Name }).ToListAsync(cancellation);
        var (ids, from) = (councils.ConvertAll(c => c.Id), today.AddDays(-DaysBack));
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => ids.Contains(m.Council) && m.State != MeetingState.Preparing && m.Import == null && m.Date >= from)
            .OrderBy(m => m.Date).Select(m => new { m.Id, m.Council, m.Date, m.StartsAt, m.EndsAt, m.Place, m.RemoteLink, m.Notice, m.SharedAt, m.CancelledAt })
            .ToListAsync(cancellation);
        var keys = meetings.ConvertAll(m => m.Id);
        var sent = await db.Summonses().AsNoTracking().Where(s => keys.Contains(s.Meeting)).ToDictionaryAsync(s => s.Meeting, cancellation);
        return SummonsCalendar.Of(meetings.Select(m => new CalendarEntry(
            councils.First(c => c.Id == m.Council).Name, m.Id, new MeetingDetails(m.Date, m.StartsAt, m.EndsAt, m.Place, m.RemoteLink, m.Notice),
            sent.TryGetValue(m.Id, out var summons) && summons.Latest is { } latest
                ? SummonsCalendar.VersionOf(latest, m.CancelledAt is not null)
                : m.CancelledAt is null ? 0 : 1,
            m.CancelledAt ?? m.SharedAt ?? now, "", m.CancelledAt is not null)));
    }

    private Task<Result<T>> OnAsync<T>(Caller caller, Func<WorkspaceDb, DateTimeOffset, Task<T>> act) => changes.InScopeAsync<T>(async (services, at) =>
    {
        var db = services.GetRequiredService<WorkspaceDb>();
        return await db.Acting(caller).AnyAsync() ? new Changes.Made<T>(await act(db, at)) : new SignedOut();
    });
}
