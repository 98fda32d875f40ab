using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;

namespace BfaRadet.Tests.Testing;

/// <summary>A council made for one test: people with roles for names, each with an account and, if told, a seat.</summary>
public sealed class ACouncil
{
    private static readonly Actor _founder = new(null, "Installationen", Duties.None, AMeeting.Day, Administrator: true);

    private readonly Dictionary<string, Caller> _callers = [];
    private readonly Dictionary<string, MemberId> _members = [];

    public ACouncil(string municipality) =>
        Council = Council.Found(new CouncilId(Guid.CreateVersion7()), "Brottsförebyggande rådet", municipality, AMeeting.Day).Value;

    public Council Council { get; }

    public CouncilId Id => Council.Id;

    /// <summary>The account of the one with this role.</summary>
    public Caller this[string role] => _callers[role];

    public MemberId MemberOf(string role) => _members[role];

    public ACouncil With(string role, string organisation, Duties duties, bool seated = false, string? substituteFor = null)
    {
        var id = new MemberId(Guid.CreateVersion7());
        var account = $"konto-{role}";
        _ = Council.AddMember(_founder, id, new MemberDetails(role, role, organisation, duties)).Value;
        _ = Council.Join(id, account).Value;
        _members[role] = id;
        _callers[role] = new Caller(account, role, IsAdministrator: false);
        if (seated)
        {
            _ = Council.AddSeat(_founder, new SeatId(Guid.CreateVersion7()), new SeatDetails(organisation, true, true, id)).Value;
        }

        if (substituteFor is not null)
        {
            var seat = Council.Seats.Single(s => s.Holder == _members[substituteFor]);
            _ = Council.ChangeSeat(_founder, seat.Id, seat.Details with { Substitute = id }).Value;
        }

        return this;
    }

    public async Task<ACouncil> SaveAsync(AWorkspace workspace)
    {
        await using var db = workspace.Db();
        db.Users.AddRange(_callers.Values.Select(c => new UserAccount
        {
            Id = c.AccountId,
            UserName = c.AccountId,
            NormalizedUserName = c.AccountId.ToUpperInvariant(),
            Name = c.Name,
        }));
        db.Add(Council);
        await workspace.Get<Changes>().SaveAsync(db, _founder, workspace.Clock.GetUtcNow());
        return this;
    }
}
