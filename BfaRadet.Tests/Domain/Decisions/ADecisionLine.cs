using BfaRadet.Domain.Decisions;
using Xunit;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>An invented council on the day of case 01, and the short ways to read a line in it.</summary>
internal static class ADecisionLine
{
    public static readonly DateOnly Today = new(2026, 3, 11);
    public static readonly DateOnly NextMeeting = new(2026, 5, 20);
    public static readonly MemberId Anna = Member(1);
    public static readonly MemberId Bo = Member(2);
    public static readonly FocusAreaId Fraud = Area(1);
    public static readonly FocusAreaId Traffic = Area(2);
    public static readonly FocusAreaId Station = Area(3);

    public static readonly DecisionLineContext Context = new(
        Today,
        NextMeeting,
        [
            new("Polismyndigheten", "Anna Berg", "Kommunpolis", Anna),
            new("Polismyndigheten", "Carin Lund", "Lokalpolisområdeschef", Member(3)),
            new("Ekåsa kommun", "Bo Åkesson", "Brottsförebyggande samordnare", Bo),
            new("Ekåsa kommun", null, "Gatuchef"),
            new("Ekåsa kommun", null, "Sekreterare"),
            new("Ekåsahem AB"),
            new("Räddningstjänsten Dal", "Dan Berg", "Räddningschef", Member(4)),
        ],
        [
            new(Fraud, 1, "Bedrägerier mot äldre"),
            new(Traffic, 2, "Trafiksäkerhet"),
            new(Station, 3, "Trygghet vid stationen"),
        ]);

    public static DecisionDraft Read(string line)
    {
        var read = DecisionLine.Read(line, Context);
        Assert.Null(read.Refusal);
        return read.Value;
    }

    public static Refusal? Refused(string line) => DecisionLine.Read(line, Context).Refusal;

    private static MemberId Member(byte number) => new(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, number));

    private static FocusAreaId Area(byte number) => new(new Guid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, number));
}
