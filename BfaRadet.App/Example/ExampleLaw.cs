using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Example;

/// <summary>The documents of the example municipality: most in order, one to look at soon, one missing.</summary>
internal static class ExampleLaw
{
    public static LawDocument[] Make(CouncilId council, IReadOnlyList<ExamplePerson> people, DateOnly today)
    {
        var coordinator = people.Single(p => p.Duties == Duties.Coordinator).Acting(today);
        LawDocument Put(LawContents contents, string title, DateOnly on, string body = "", string section = "", string number = "") =>
            LawDocument.Create(coordinator, new LawDocumentId(Guid.CreateVersion7()), council, new LawDocumentText(title, on, body, section, number, "", contents)).Value;

        const string board = "kommunstyrelsen";
        var (adopted, decided) = (today.AddMonths(-20), today.AddMonths(-17));
        var picture = Put(
            new PictureContents("avsnitt 1, sidan 3", "avsnitt 1, sidan 6", "avsnitt 2, sidan 9", "", "avsnitt 3, sidan 12", true, ["folkhälsoplanen", "risk- och sårbarhetsanalysen"], ""),
            $"Lägesbild {adopted.Year}", adopted, board, "§ 18", $"KS {adopted.Year}/0032");
        return
        [
            picture,
            Put(
                new PlanContents(decided, today.AddMonths(13), picture.Id, 7, 1, ["folkhälsoplanen", "trafikplanen"], ""),
                $"Åtgärdsplan {decided.Year}–{today.AddMonths(13).Year}", decided, board, "§ 41", $"KS {decided.Year}/0107"),
            Put(
                new AgreementContents("Polismyndigheten", ["minska brottsligheten", "öka tryggheten"], ["trafik", "unga i risk", "trygga platser"], today.AddMonths(-14), null),
                "Samverkansöverenskommelse", today.AddMonths(-14), board, "§ 77"),
            Put(new CoordinationContents("kommunens växel, fråga efter den brottsförebyggande samordnaren", ["samordnar och stödjer arbetet", "är kontaktpunkt för andra", "informerar invånarna"], null),
                "Brottsförebyggande samordnare", LawRules.InForce),
            Put(ResponsibleBodyContents.Empty, "Kommunstyrelsen leder arbetet", LawRules.InForce, board),
            Put(new ReportContents(today.AddMonths(-33), today.AddMonths(-21)), "Rapport till fullmäktige", today.AddMonths(-20), board, "§ 12"),
        ];
    }
}
