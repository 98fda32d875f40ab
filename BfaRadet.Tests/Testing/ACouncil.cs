using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Identity.Administration;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// A council made for one test: people with roles for names, and seats. A plain value until it is founded in a workspace, where
/// an administrator enters everybody and each takes the place with an account.
/// </summary>
public sealed class ACouncil(string municipality)
{
    private const string Name = "Brottsförebyggande rådet";

    private static readonly Actor _founder = new(null, "Installationen", Duties.None, AMeeting.Day, Administrator: true);

    private readonly List<Person> _people = [];
    private readonly Dictionary<string, Caller> _callers = [];

    public Council Council { get; private set; } = Council.Found(new CouncilId(Guid.CreateVersion7()), Name, municipality, AMeeting.Day).Value;

    public CouncilId Id => Council.Id;

    /// <summary>The account of the one with this role, once the council is founded in a workspace.</summary>
    public Caller this[string role] => _callers[role];

    public ACouncil With(string role, string organisation, Duties duties, bool seated = false, string? substituteFor = null)
    {
        var person = new Person(new MemberDetails(role, role, organisation, duties), seated, substituteFor);
        _people.Add(person);
        var id = new MemberId(Guid.CreateVersion7());
        _ = Council.AddMember(_founder, id, person.Details).Value;
        if (seated)
        {
            _ = Council.AddSeat(_founder, new SeatId(Guid.CreateVersion7()), person.SeatHeldBy(id)).Value;
        }

        if (substituteFor is not null)
        {
            var seat = SeatOf(substituteFor);
            _ = Council.ChangeSeat(_founder, seat.Id, seat.Details with { Substitute = id }).Value;
        }

        return this;
    }

    public async Task<ACouncil> FoundAsync(AWorkspace workspace)
    {
        var (by, commands, invitations) = (await workspace.CallerAsync("administrator"), workspace.Get<CouncilCommands>(), workspace.Get<InvitationCommands>());
        await using var scope = workspace.Services.CreateAsyncScope();
        var id = (await scope.ServiceProvider.GetRequiredService<AdministrationCommands>().FoundCouncilAsync(by, Name, municipality)).Value;
        foreach (var person in _people)
        {
            var member = (await commands.AddMemberAsync(by, id, person.Details)).Value;
            var secret = (await invitations.CreateAsync(by, id, member)).Value.Split('#')[1];
            var email = $"person{_callers.Count}@kommun.example";
            _callers[person.Role] = new Caller((await invitations.AcceptAsNewAsync(secret, email, AnApp.Password)).Value.AccountId, person.Role, IsAdministrator: false);
            if (person.Seated)
            {
                _ = (await commands.AddSeatAsync(by, id, person.SeatHeldBy(member))).Value;
            }

            await ReadAsync(workspace, id);
            if (person.SubstituteFor is { } other)
            {
                var seat = SeatOf(other);
                _ = (await commands.ChangeSeatAsync(by, id, seat.Id, seat.Details, seat.Details with { Substitute = member })).Value;
            }
        }

        await ReadAsync(workspace, id);
        return this;
    }

    private Seat SeatOf(string role) => Council.Seats.Single(s => s.Holder == Council.Members.Single(m => m.Name == role).Id);

    private async Task ReadAsync(AWorkspace workspace, CouncilId id)
    {
        await using var db = workspace.Db();
        Council = await db.Councils.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    private sealed record Person(MemberDetails Details, bool Seated, string? SubstituteFor)
    {
        public string Role => Details.Name;

        public SeatDetails SeatHeldBy(MemberId member) => new(Details.Organisation, true, true, member);
    }
}
