using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Tests.Testing;

namespace BfaRadet.Tests.Cases;

/// <summary>
/// Ekåsa's meeting of 11 March 2026 (invented, shaped after real papers): prepared, shared and held through the same
/// commands as the screens use, clock by clock. What the product then knows is compared with the answer key.
/// </summary>
internal sealed class Case01Meeting(AWorkspace workspace)
{
    private static readonly DateOnly _day = new(2026, 3, 11);
    private static readonly DateOnly _next = new(2026, 5, 20);

    private readonly List<AgendaItemId> _items = [];

    public ACouncil Council { get; } = new ACouncil("Ekåsa kommun")
        .With("ordförande", "Ekåsa kommun", Duties.Chair, seated: true)
        .With("vice ordförande", "Ekåsa kommun", Duties.ViceChair, seated: true)
        .With("ordförande utbildningsnämnden", "Ekåsa kommun", Duties.Member, seated: true)
        .With("ordförande socialnämnden", "Ekåsa kommun", Duties.Member, seated: true)
        .With("lokalpolisområdeschef", "Polismyndigheten", Duties.Member, seated: true)
        .With("vd", "Ekåsahem AB", Duties.Member, seated: true)
        .With("räddningschef", "Södra Räddningsförbundet", Duties.Member, seated: true)
        .With("insatsledare", "Södra Räddningsförbundet", Duties.Substitute, substituteFor: "räddningschef")
        .With("företrädare för handlarföreningen", "Handlarföreningen", Duties.Member, seated: true)
        .With("kommunpolis", "Polismyndigheten", Duties.Substitute)
        .With("brottsförebyggande samordnare", "Kommunstyrelsens förvaltning", Duties.Coordinator)
        .With("nämndsekreterare", "Kommunstyrelsens förvaltning", Duties.Secretary);

    public MeetingId Meeting { get; } = new(Guid.CreateVersion7());

    public MeetingId NextMeeting { get; } = new(Guid.CreateVersion7());

    public AgendaItemId Item(int number) => _items[number - 1];

    public async Task HoldAsync()
    {
        await Council.FoundAsync(workspace);
        await PrepareAsync();
        await OpenAsync();
        await FirstHalfAsync();
        await SecondHalfAsync();
        At(17, 26);
        Ok(await workspace.Get<ChairCommands>().CloseAsync(Council["ordförande"], Meeting, "Fokusområden sätts när lägesbilden är klar."));
    }

    private async Task PrepareAsync()
    {
        At(8, 0, new DateOnly(2026, 3, 4));
        var coordinator = Council["brottsförebyggande samordnare"];
        var prepare = workspace.Get<PreparingCommands>();
        Ok(await prepare.PlanAsync(coordinator, Council.Id, Meeting, new MeetingDetails(
            _day, new TimeOnly(15, 30), new TimeOnly(17, 30), "Kommunhuset, sal A",
            Notice: "Anmäl förhinder senast måndag 9 mars kl. 12.00 till sekreteraren, som kallar ersättare.\n"
                + "Majoritetens förmöte hålls kl. 15.00 i sal A.")));
        Ok(await prepare.PlanAsync(coordinator, Council.Id, NextMeeting, new MeetingDetails(
            _next, new TimeOnly(15, 30), new TimeOnly(17, 30), "Kommunhuset, sal A")));
        foreach (var text in Agenda())
        {
            var id = new AgendaItemId(Guid.CreateVersion7());
            Ok(await prepare.AddItemAsync(coordinator, Meeting, id, text));
            if (text.Kind != AgendaItemKind.Break)
            {
                _items.Add(id);
            }
        }

        Ok(await prepare.ShareAsync(coordinator, Meeting));
    }

    private static AgendaItemText[] Agenda() =>
    [
        new(AgendaItemKind.Formality, "Godkännande av föredragningslistan", "ordförande", 5),
        new(AgendaItemKind.Information, "Översyn av rådets organisation", "utredare, kommunstyrelsens förvaltning", 25,
            RegistryNumber: "KS 2025/0412", Attachments: "Bilaga 1 (rapport)"),
        new(AgendaItemKind.Decision, "Verksamhetsberättelse för rådet 2025", "brottsförebyggande samordnare", 20,
            Proposal: "Verksamhetsberättelsen godkänns och överlämnas till kommunstyrelsen.",
            RegistryNumber: "KS 2026/0118", Attachments: "Bilaga 2 (tjänsteutlåtande)"),
        new(AgendaItemKind.Break, "Paus", PlannedMinutes: 10),
        new(AgendaItemKind.Information, "Våldsbejakande extremism – läget i länet", "säkerhetssamordnare", 15),
        new(AgendaItemKind.Decision, "Remissvar på motion om kamerabevakning vid gymnasieskolan",
            "brottsförebyggande samordnare", 10, RegistryNumber: "KS 2026/0077", Attachments: "Handlingar senare"),
        new(AgendaItemKind.Information, "Information från kommunen",
            "enhetschef natur och byggnad; verksamhetschef socialtjänst, barn och unga", 10),
        new(AgendaItemKind.Information, "Information från polisen", "kommunpolis", 10),
        new(AgendaItemKind.Decision, "Sammanträdestider hösten 2026", "sekreterare", 5, RegistryNumber: "KS 2026/0121"),
        new(AgendaItemKind.AnyOtherBusiness, "Övriga frågor", PlannedMinutes: 10),
    ];

    private async Task OpenAsync()
    {
        At(15, 34);
        Ok(await workspace.Get<ChairCommands>().OpenAsync(Council["ordförande"], Meeting));
        foreach (var role in new[] { "ordförande", "vice ordförande", "ordförande socialnämnden", "vd", "insatsledare",
            "kommunpolis", "brottsförebyggande samordnare", "nämndsekreterare" })
        {
            await Here(role);
        }

        await Here("lokalpolisområdeschef", remote: true);
        await Away("räddningschef");
        await Away("företrädare för handlarföreningen");
        Ok(await workspace.Get<SecretaryCommands>().ServeAsync(Secretary, Meeting, await Line("insatsledare"), serving: true));
        await Notes(1, "Ordföranden öppnar mötet. Kommunpolisen anmäler en övrig fråga om A-traktorer.");
        Ok(await workspace.Get<ProceedingsCommands>().ChooseAdjustersAsync(Secretary, Meeting, [await Line("vice ordförande")], "digitalt"));
        await Decide(1, "Listan godkänns med tillägget att frågan om A-traktorer behandlas under punkt 9.");
    }

    private async Task FirstHalfAsync()
    {
        At(15, 40);
        await TakeUp(2);
        await Guest("utredare", "Kommunstyrelsens förvaltning");
        At(15, 50);
        await Here("ordförande utbildningsnämnden");
        await Notes(2, "Utredaren redovisar att rådet i praktiken mest fått information och sällan lämnat något vidare till "
            + "nämnderna. Tre vägar har jämförts. Frågor ställs om vem som får binda polisen vid insatser.");
        await Decide(2, "Rådet tackar för informationen och antecknar den till protokollet.");
        await Decide(2, "Uppdrag: samordnaren tar fram ett förslag till ny arbetsordning utifrån väg två "
            + "@\"Brottsförebyggande samordnare\" 20 maj 2026");
        At(16, 0);
        await TakeUp(3);
        await Notes(3, "Av tio åtgärder som rådet beslutade om 2025 är sex genomförda, tre försenade och en struken. "
            + "Ledamöterna vill att skälen till förseningarna skrivs ut.");
        await Decide(3, "Rådet godkänner verksamhetsberättelsen med ett tillägg om varför tre åtgärder är försenade, och "
            + "överlämnar den till kommunstyrelsen.");
        await Decide(3, "Uppdrag: samordnaren skriver in tillägget och lämnar handlingen till kommunstyrelsens förvaltning "
            + "@\"Brottsförebyggande samordnare\" 20 mars 2026");
        At(16, 22);
        Ok(await workspace.Get<ChairCommands>().PauseAsync(Council["ordförande"], Meeting));
        At(16, 31);
        Ok(await workspace.Get<ChairCommands>().ResumeAsync(Council["ordförande"], Meeting));
    }

    private async Task SecondHalfAsync()
    {
        await TakeUp(4);
        await Guest("säkerhetssamordnare", "Kommunstyrelsens förvaltning");
        await Decide(4, "Informationen antecknas till protokollet.");
        At(16, 45);
        await TakeUp(5);
        await Notes(5, "Handlingarna kom ut kl. 14.10 samma dag. Två ledamöter säger att de inte hunnit läsa.");
        await Decide(5, "Ärendet bordläggs till mötet 20 maj 2026.");
        At(16, 55);
        await TakeUp(6);
        await Guest("enhetschef natur och byggnad", "Ekåsa kommun");
        await Guest("verksamhetschef socialtjänst", "Ekåsa kommun");
        await Decide(6, "Informationen antecknas till protokollet.");
        At(17, 5);
        Ok(await workspace.Get<SecretaryCommands>().MarkLeftAsync(Secretary, Meeting, await Line("vd")));
        await TakeUp(7);
        await Decide(7, "Informationen antecknas till protokollet. Bedrägerier mot äldre föreslås som nytt fokusområde i nästa lägesbild.");
        await Decide(7, "Uppdrag: ta tillsammans fram ett underlag om bedrägerier mot äldre @kommunpolis "
            + "@\"Brottsförebyggande samordnare\" nästa möte");
        At(17, 15);
        await TakeUp(8);
        await Decide(8, "Rådet sammanträder 16 september och 18 november 2026 kl. 15.30–17.30.");
        At(17, 20);
        await TakeUp(9);
        await Notes(9, "A-traktorer. Bullret på parkeringen vid ishallen tas upp. Frågan hör till trafikenheten.");
        await Decide(9, "Frågan lämnas till samhällsbyggnadsnämnden. Rådet vill ha ett svar till mötet 20 maj 2026.");
    }

    private BfaRadet.App.Data.Accounts.Caller Secretary => Council["nämndsekreterare"];

    private async Task Decide(int number, string line)
    {
        var view = await workspace.Get<MeetingQueries>().FindAsync(Secretary, Council.Id, Meeting);
        var draft = DecisionLine.Read(line, new DecisionLineContext(
            _day, view!.NextMeeting,
            view.Roll.Select(a => new KnownResponsible(a.Organisation, a.Name, a.Title, a.Member)).ToValueList(), [])).Value;
        _ = (await workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            Secretary, Meeting, Item(number), new DecisionId(Guid.CreateVersion7()), draft)).Value;
    }

    private async Task Notes(int number, string text) =>
        _ = (await workspace.Get<MinutesCommands>().AppendAsync(Secretary, Meeting, Item(number), text)).Value;

    private async Task TakeUp(int number) =>
        Ok(await workspace.Get<ChairCommands>().TakeUpAsync(Council["ordförande"], Meeting, Item(number)));

    private async Task Here(string role, bool remote = false) =>
        Ok(await workspace.Get<SecretaryCommands>().MarkPresentAsync(Secretary, Meeting, await Line(role), remote));

    private async Task Away(string role) => Ok(await workspace.Get<SecretaryCommands>().MarkAwayAsync(
        Secretary, Meeting, await Line(role), AttendanceStatus.Excused));

    private async Task Guest(string title, string organisation) =>
        Ok(await workspace.Get<SecretaryCommands>().CoOptAsync(Secretary, Meeting, new RollLine(
            new AttendanceId(Guid.CreateVersion7()), null, title, title, organisation, AttendanceRole.CoOpted), remote: false));

    private async Task<AttendanceId> Line(string role)
    {
        var view = await workspace.Get<MeetingQueries>().FindAsync(Secretary, Council.Id, Meeting);
        return view!.Roll.Single(a => a.Name == role).Id;
    }

    private void At(int hour, int minute, DateOnly? day = null)
    {
        var local = (day ?? _day).ToDateTime(new TimeOnly(hour, minute));
        workspace.Clock.MoveTo(new DateTimeOffset(local, TimeSpan.FromHours(1)));
    }

    private static void Ok<T>(Result<T> result) => _ = result.Value;
}
