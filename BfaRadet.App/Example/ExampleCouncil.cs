using BfaRadet.App.Data;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.FocusAreas;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Example;

/// <summary>
/// A council to try at once, in Development only: made through the same rules as a real one, with dates laid around
/// today so that there is a meeting to hold now.
/// </summary>
public static class ExampleCouncil
{
    /// <summary>Makes the example council unless there already is a council.</summary>
    public static async Task EnsureAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkspaceDb>();
        if (await db.Councils.AnyAsync())
        {
            return;
        }

        var now = SwedishTime.Of(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var people = ExamplePeople.All();
        var accounts = await MakeAccountsAsync(
            scope.ServiceProvider.GetRequiredService<DevelopmentAccounts>(), people);
        var founder = new Actor(null, "Exempeldata", Duties.None, SwedishDates.DateOf(now), Administrator: true);
        var council = Found(founder, people, accounts);
        db.Add(council);
        var areas = MakeFocusAreas(council.Id, people, founder.Today);
        db.AddRange(areas);
        db.AddRange(ExampleLaw.Make(council.Id, people, founder.Today));
        var changes = services.GetRequiredService<Changes>();
        await changes.SaveAsync(db, founder, now.AddMonths(-3));
        await ExampleMeetings.MakeAsync(changes, db, council, people, areas, now);
        await ExampleYear.MakeAsync(changes, db, council, people, now);
    }

    private static async Task<Dictionary<string, string>> MakeAccountsAsync(
        DevelopmentAccounts accounts, IReadOnlyList<ExamplePerson> people)
    {
        var made = new Dictionary<string, string>();
        foreach (var person in people)
        {
            made[person.Key] = (await accounts.EnsureAsync(person.Email, person.Name, person.Organisation, password: DevelopmentAccounts.Password)).Id;
        }

        await accounts.EnsureAsync(
            $"administrator@{DevelopmentAccounts.Domain}", "Nils Tallryd", "Kommunens it-avdelning", administrator: true);
        return made;
    }

    private static Council Found(
        Actor by, IReadOnlyList<ExamplePerson> people, Dictionary<string, string> accounts)
    {
        var council = Council.Found(
            new CouncilId(Guid.CreateVersion7()), "Brottsförebyggande rådet", ExamplePeople.Municipality, by.Today).Value;
        _ = council.Choose(by, new CouncilSettings(Quorum: QuorumRule.MoreThanHalf, Writers: MinutesWriters.Presidium)
        {
            OpenPage = true,
            OpenAddress = "mellerud",
        }).Value;
        foreach (var person in people)
        {
            _ = council.AddMember(by, person.Id, new MemberDetails(
                person.Name, person.Title, person.Organisation, person.Duties)).Value;
            _ = council.Join(person.Id, accounts[person.Key]).Value;
        }

        foreach (var (organisation, municipal, leading) in ExamplePeople.Seats)
        {
            _ = council.AddSeat(by, new SeatId(Guid.CreateVersion7()), new SeatDetails(
                organisation, municipal, leading,
                people.FirstOrDefault(p => p.Seat == organisation)?.Id,
                people.FirstOrDefault(p => p.SubstituteIn == organisation)?.Id)).Value;
        }

        return council;
    }

    /// <summary>The two focus areas of the municipality's own page; their period has ended, and that shows.</summary>
    private static FocusArea[] MakeFocusAreas(CouncilId council, IReadOnlyList<ExamplePerson> people, DateOnly today)
    {
        var coordinator = people.Single(p => p.Duties == Duties.Coordinator).Acting(today);
        FocusArea Make(int number, FocusAreaText text) =>
            FocusArea.Create(coordinator, new FocusAreaId(Guid.CreateVersion7()), council, number, number, text).Value;

        var (from, to) = (new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31));
        return
        [
            Make(1, new FocusAreaText(
                "Åtgärder mot brottsaktiva",
                "Polisen och kommunen riktar gemensamt åtgärder mot brottsaktiva. I rådet behandlas området bara som antal, "
                + "arbetssätt, resurser och uppföljning. Uppgifter om enskilda hör till andra forum och skrivs aldrig här.",
                from, to, FocusAreaColour.Violet, FocusAreaIcon.Shield)),
            Make(2, new FocusAreaText(
                "Trafiksäkerhet",
                "Kommunen och polisen samverkar genom medborgarlöftet för att öka trafiksäkerheten. Området omfattar även "
                + "brott som hör ihop med trafiken.",
                from, to, FocusAreaColour.Amber, FocusAreaIcon.Traffic)),
        ];
    }

    internal static Actor Acting(this ExamplePerson person, DateOnly today) => new(person.Id, person.Name, person.Duties, today);
}
