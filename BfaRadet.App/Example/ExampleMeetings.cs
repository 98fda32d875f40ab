using BfaRadet.App.Data;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using System.Text.Json;

namespace BfaRadet.App.Example;

/// <summary>One meeting that was held, one to hold now, and the next in Beredning. Shaped after real papers, all invented.</summary>
internal static class ExampleMeetings
{
    public static async Task MakeAsync(
        Changes changes, WorkspaceDb db, Council council, IReadOnlyList<ExamplePerson> people, FocusArea[] areas, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var secretary = people.Single(p => p.Duties == Duties.Secretary).Acting(today);
        var coordinator = people.Single(p => p.Duties == Duties.Coordinator).Acting(today);
        var traffic = areas[1].Id;

        var held = new Held(changes, db, council, secretary, people, today.AddDays(-56), today);
        await held.HoldAsync(traffic);
        await PlanTodayAsync(changes, db, council, coordinator, traffic, now);

        var next = Meeting.Plan(coordinator, NewMeeting(), council.Id, new MeetingDetails(
            today.AddDays(70), new TimeOnly(15, 30), new TimeOnly(17, 30), "Kommunhuset, sal A")).Value;
        Add(next, coordinator, new(AgendaItemKind.Formality, "Godkännande av föredragningslistan", "ordförande", 5));
        Add(next, coordinator, new(AgendaItemKind.Decision, "Nya fokusområden", "brottsförebyggande samordnare", 30,
            Background: "Perioden för de två fokusområdena har gått ut. En ny lägesbild är under arbete.",
            InternalNote: "Stäm av med lokalpolisområdeschefen innan punkten delas."));
        db.Add(next);
        await changes.SaveAsync(db, coordinator, now.AddDays(-1));
    }

    private static async Task PlanTodayAsync(
        Changes changes, WorkspaceDb db, Council council, Actor coordinator, FocusAreaId traffic, DateTimeOffset now)
    {
        var date = DateOnly.FromDateTime(now.DateTime);
        var start = new TimeOnly(now.Hour, now.Minute < 30 ? 0 : 30);
        var end = start.Hour >= 22 ? new TimeOnly(23, 59) : start.AddHours(2);
        var meeting = Meeting.Plan(coordinator, NewMeeting(), council.Id, new MeetingDetails(
            date, start, end, "Kommunhuset, sal A", "https://mote.exempel.se/bra",
            "Anmäl förhinder till sekreteraren, som kallar ersättare.")).Value;
        Add(meeting, coordinator, new(AgendaItemKind.Formality, "Godkännande av föredragningslistan", "ordförande", 5));
        Add(meeting, coordinator, new(AgendaItemKind.Information, "Våldsbejakande extremism – läget i länet",
            "säkerhetssamordnare", 15, Background: "En samlad bild på övergripande nivå. Inga uppgifter om enskilda."));
        Add(meeting, coordinator, new(AgendaItemKind.Information, "Information från polisen", "kommunpolis", 10,
            Background: "Antal anmälda brott för perioden, summerade för hela kommunen."));
        Add(meeting, coordinator, new(AgendaItemKind.Break, "Paus", PlannedMinutes: 10));
        Add(meeting, coordinator, new(AgendaItemKind.Decision, "Farthinder på Storgatan", "trafikenheten", 15,
            Background: "Mätningen vecka 20 visar en medelhastighet på 41 km/h utanför skolan. Trafikenheten har jämfört "
                + "tre sätt att sänka farten: farthinder, avsmalning och en digital fartvisare.",
            Proposal: "Rådet föreslår kommunstyrelsen att farthinder byggs på Storgatan utanför skolan under nästa år.",
            RegistryNumber: $"KS {date.Year}/0131", Attachments: "Bilaga 1 (hastighetsmätning)", FocusAreas: [traffic],
            InternalNote: "Vägsamfälligheten har ringt två gånger. Nämn inte namn."));
        Add(meeting, coordinator, new(AgendaItemKind.Decision, $"Sammanträdestider {date.Year + 1}", "sekreterare", 5,
            Proposal: "Rådet sammanträder fyra gånger under året.", RegistryNumber: $"KS {date.Year}/0121"));
        Add(meeting, coordinator, new(AgendaItemKind.AnyOtherBusiness, "Övriga frågor", PlannedMinutes: 10));
        _ = meeting.Share(coordinator, now.AddDays(-7)).Value;
        meeting.Roll.CallRoll(CouncilRoll.Of(council, date, _ => new AttendanceId(Guid.CreateVersion7())));
        db.Add(meeting);
        await changes.SaveAsync(db, coordinator, now.AddDays(-7));
    }

    private static AgendaItemId Add(Meeting meeting, Actor by, AgendaItemText text)
    {
        var id = new AgendaItemId(Guid.CreateVersion7());
        _ = meeting.Agenda.AddItem(by, id, text).Value;
        return id;
    }

    private static MeetingId NewMeeting() => new(Guid.CreateVersion7());

    /// <summary>The meeting that was held, told in the order it happened.</summary>
    private sealed class Held(
        Changes changes, WorkspaceDb db, Council council, Actor secretary, IReadOnlyList<ExamplePerson> people, DateOnly date, DateOnly today)
    {
        private readonly List<Decision> _recorded = [];
        private Meeting _meeting = default!;

        public async Task HoldAsync(FocusAreaId traffic)
        {
            _meeting = Meeting.Plan(secretary, NewMeeting(), council.Id, new MeetingDetails(
                date, new TimeOnly(15, 30), new TimeOnly(17, 30), "Kommunhuset, sal A")).Value;
            var approval = Add(_meeting, secretary, new(AgendaItemKind.Formality, "Godkännande av föredragningslistan", "ordförande", 5));
            var report = Add(_meeting, secretary, new(AgendaItemKind.Decision, "Verksamhetsberättelse för rådet",
                "brottsförebyggande samordnare", 20, RegistryNumber: $"KS {date.Year}/0118",
                Proposal: "Verksamhetsberättelsen godkänns och överlämnas till kommunstyrelsen."));
            var cameras = Add(_meeting, secretary, new(AgendaItemKind.Decision,
                "Remissvar på motion om kamerabevakning vid gymnasieskolan", "brottsförebyggande samordnare", 10,
                RegistryNumber: $"KS {date.Year}/0077", Attachments: "Handlingar senare"));
            var police = Add(_meeting, secretary, new(AgendaItemKind.Information, "Information från polisen", "kommunpolis", 10));
            var other = Add(_meeting, secretary, new(AgendaItemKind.AnyOtherBusiness, "Övriga frågor: A-traktorer",
                PlannedMinutes: 10, FocusAreas: [traffic]));
            _ = _meeting.Share(secretary, At(8, 0).AddDays(-7)).Value;
            _ = _meeting.Open(secretary, CouncilRoll.Of(council, date, _ => new AttendanceId(Guid.CreateVersion7())), At(15, 34)).Value;
            CallTheRoll();
            db.Add(_meeting);

            Decide(approval, DecisionKind.Approved, "Listan godkänns med tillägget att frågan om A-traktorer behandlas under övriga frågor.", At(15, 38));
            TakeUp(report, At(15, 40), "Av tio åtgärder som rådet beslutade om förra året är sex genomförda, tre försenade och en "
                + "struken. Ledamöterna vill att skälen till förseningarna skrivs ut.");
            Decide(report, DecisionKind.Referred, "Rådet godkänner verksamhetsberättelsen med ett tillägg om varför tre åtgärder är "
                + "försenade, och överlämnar den till kommunstyrelsen.", At(15, 58), due: today.AddDays(-28), responsible: "samordnare", area: traffic);
            Decide(report, DecisionKind.Assigned, "Brottsförebyggande samordnaren skriver in tillägget och lämnar handlingen till "
                + "kommunstyrelsens förvaltning.", At(15, 59), due: today.AddDays(-30), responsible: "samordnare", area: traffic);
            TakeUp(cameras, At(16, 5), "Handlingarna kom ut samma dag. Två ledamöter säger att de inte hunnit läsa.");
            Decide(cameras, DecisionKind.Tabled, "Ärendet bordläggs till rådets nästa möte.", At(16, 12), due: today);
            TakeUp(police, At(16, 15), "Kommunpolisen redovisar antal anmälda brott, summerade för hela kommunen. Stölder ur bil "
                + "har minskat, bedrägerier mot äldre har ökat.");
            Decide(police, DecisionKind.Noted, "Informationen antecknas till protokollet.", At(16, 30));
            TakeUp(other, At(16, 31), "Bullret på parkeringen vid ishallen tas upp. Frågan hör till trafikenheten.");
            Decide(other, DecisionKind.Referred, "Frågan lämnas till samhällsbyggnadsnämnden. Rådet vill ha ett svar till nästa möte.",
                At(16, 40), due: today, free: "Samhällsbyggnadsnämnden", area: traffic);
            var adjuster = _meeting.Roles.AbleToAdjust().First();
            _ = _meeting.Roles.ChooseAdjusters(secretary, [adjuster.Id], "digitalt", begun: false).Value;
            _ = _meeting.Close(secretary, _recorded, "", At(16, 46)).Value;
            await changes.SaveAsync(db, secretary, At(16, 46));
        }

        private void CallTheRoll()
        {
            foreach (var line in _meeting.Roll.Lines.Where(l => l.Role != AttendanceRole.Substitute).ToList())
            {
                var away = people.First(p => p.Id == line.Member).Key is "raddning" or "naringsliv";
                _ = away
                    ? _meeting.Roll.MarkAway(secretary, line.Id, AttendanceStatus.Excused).Value
                    : _meeting.Roll.MarkPresent(secretary, line.Id, remote: people.First(p => p.Id == line.Member).Key == "polis", At(15, 34)).Value;
            }

            var substitute = _meeting.Roll.Lines.First(l => people.First(p => p.Id == l.Member).Key == "insatsledare");
            _ = _meeting.Roll.MarkPresent(secretary, substitute.Id, remote: false, At(15, 35)).Value;
            _ = _meeting.Roll.Serve(secretary, substitute.Id, serving: true, At(15, 35)).Value;
        }

        private void TakeUp(AgendaItemId item, DateTimeOffset at, string text)
        {
            _ = _meeting.TakeUp(secretary, item, at).Value;
            var paragraph = JsonSerializer.Serialize(
                new { type = "paragraph", content = new[] { new { type = "text", text } } }, Json.Options);
            db.Add(new DocumentBatch
            {
                DocumentId = item.ToDocument(),
                Version = 1,
                Count = 1,
                Batch = Guid.CreateVersion7(),
                Member = secretary.Member,
                By = secretary.Name,
                At = at.AddMinutes(2),
                Steps = $$$"""[{"stepType":"replace","from":0,"to":2,"slice":{"content":[{{{paragraph}}}]}}]""",
            });
            db.Add(new WrittenDocument
            {
                Id = item.ToDocument(),
                Parent = _meeting.Id.ToParent(),
                Council = council.Id,
                Version = 1,
                Text = text,
                SavedAt = at.AddMinutes(2),
                SavedBy = secretary.Name,
                Document = $$"""{"type":"doc","content":[{{paragraph}}]}""",
            });
        }

        private void Decide(
            AgendaItemId item, DecisionKind kind, string text, DateTimeOffset at, DateOnly? due = null,
            string? responsible = null, string? free = null, FocusAreaId? area = null)
        {
            var person = people.FirstOrDefault(p => p.Key == responsible);
            ValueList<Responsible> responsibles = person is not null
                ? [new Responsible(person.Organisation, person.Name, person.Id)]
                : free is not null ? [new Responsible(free)] : [];
            var decision = _meeting.Agenda.RecordDecision(
                secretary, new DecisionId(Guid.CreateVersion7()), item, new DecisionNumber(date.Year, _recorded.Count + 1),
                new DecisionDraft(kind, text, responsibles, due, FocusAreas: area is { } known ? [known] : []),
                council.Settings, at).Value;
            _recorded.Add(decision);
            db.Add(decision);
        }

        private DateTimeOffset At(int hour, int minute) => SwedishTime.At(date.ToDateTime(new TimeOnly(hour, minute)));
    }
}
