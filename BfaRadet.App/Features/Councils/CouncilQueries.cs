using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Councils;

/// <summary>Queries for councils.</summary>
public sealed class CouncilQueries(IDbContextFactory<WorkspaceDb> contexts, SharedViews views, TimeProvider clock)
{
    /// <summary>The subjects of the register.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Council(council)];

    /// <summary>The caller with today's duties in a council; null without a right there.</summary>
    public async Task<Actor?> FindActorAsync(Caller caller, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.FindActorAsync(caller, council, clock.Today())
            is { } actor && await db.Councils.AnyAsync(c => c.Id == council) ? actor : null;
    }

    /// <summary>The register, one shared record. Checks no rights: call <see cref="FindActorAsync"/> first.</summary>
    public ValueTask<RegisterView?> RegisterAsync(CouncilId council) =>
        views.GetAsync(SubjectsOf(council), () => LoadAsync(council));

    /// <summary>The councils where the account has a duty today, by name.</summary>
    public async Task<IReadOnlyList<CouncilChoice>> CouncilsOfAsync(Caller caller)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (today, acting) = (clock.Today(), db.Acting(caller));
        var councils = await db.Councils.AsNoTracking()
            .Where(c => acting.Any() && c.Members.Any(m => m.AccountId == caller.AccountId && m.Duties != Duties.None
                && (m.TermFrom == null || m.TermFrom <= today) && (m.TermTo == null || today <= m.TermTo)))
            .Select(c => new CouncilChoice(c.Id, c.Name, c.Municipality))
            .ToListAsync();

        // Sorted here: the database does not sort å after z.
        return [.. councils.OrderBy(c => c.Municipality, StringComparer.CurrentCulture).ThenBy(c => c.Name, StringComparer.CurrentCulture)];
    }

    private async Task<RegisterView?> LoadAsync(CouncilId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Councils.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } council)
        {
            return null;
        }

        var invited = await db.LinksTo(InvitationCommands.Purpose).AsNoTracking()
            .Where(l => l.Council == id && l.UsedAt == null)
            .ToDictionaryAsync(l => l.Target, l => l.Expires);
        return new RegisterView(
            council.Id,
            council.Name,
            council.Municipality,
            council.Settings,
            council.Seats.OrderBy(s => s.Order).Select(s => new SeatView(s.Id, s.Order, s.Details)).ToValueList(),
            council.Members
                .OrderBy(m => m.Name, StringComparer.CurrentCulture)
                .Select(m => new MemberView(
                    m.Id, m.Details, m.AccountId is not null, invited.TryGetValue(m.Id.ToString(), out var until) ? until : null))
                .ToValueList());
    }
}
