using BfaRadet.App.Data;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>Loads summonses, and where letters about them go.</summary>
internal static class SummonsLoading
{
    public static DbSet<MeetingSummons> Summonses(this WorkspaceDb db) => db.Set<MeetingSummons>();

    /// <summary>The summons of a meeting, tracked; created when there is none.</summary>
    public static async Task<MeetingSummons> LoadSummonsAsync(this WorkspaceDb db, Meeting meeting, CancellationToken cancellation = default)
    {
        if (await db.Summonses().FirstOrDefaultAsync(s => s.Meeting == meeting.Id, cancellation) is { } known)
        {
            return known;
        }

        var begun = MeetingSummons.Of(meeting);
        db.Add(begun);
        return begun;
    }

    /// <summary>The addresses of a council's people: the one in the register, otherwise that of the account. Who has none is not in it.</summary>
    public static async Task<IReadOnlyDictionary<MemberId, Mailbox>> AddressesAsync(this WorkspaceDb db, Council council, CancellationToken cancellation = default)
    {
        var accounts = council.Members.Select(m => m.AccountId).OfType<string>().ToList();
        var emails = await db.Users.AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Email ?? "", cancellation);
        return council.Members
            .Select(m => (m.Id, m.Name, Email: m.Email != "" ? m.Email : m.AccountId is { } account && emails.TryGetValue(account, out var own) ? own : ""))
            .Where(m => EmailAddress.IsOne(m.Email))
            .ToDictionary(m => m.Id, m => new Mailbox(m.Name, m.Email));
    }
}
