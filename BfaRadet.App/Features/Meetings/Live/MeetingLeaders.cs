using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Who leads a meeting and keeps its minutes, and who may be chosen to for this meeting alone.</summary>
/// <param name="Chair">The council's own, who leads when nobody is chosen; empty when none is present.</param>
/// <param name="Chairs">Who may be chosen: persons who take part in decisions and are not absent.</param>
public sealed record MeetingLeaders(
    string Chair, string Secretary, ChairChosen? ChairChosen, AttendanceId? SecretaryChosen, ValueList<VoterLine> Chairs,
    ValueList<VoterLine> Secretaries, ValueList<(AgendaItemId Id, string Title)> Items)
{
    public string? ChosenChair => NameIn(Chairs, ChairChosen?.Who);

    public string? ChosenSecretary => NameIn(Secretaries, SecretaryChosen);

    /// <summary>"från punkt 5 Farthinder"; empty for the whole meeting.</summary>
    public string From => ChairChosen?.From is { } from && Items.FirstOrDefault(i => i.Id == from).Title is { } title ? $"från punkt {title}" : "";

    /// <summary>What somebody on the roll does as chair of this meeting: "ordförande", "ordförande från punkt 5 Farthinder"; else empty.</summary>
    public string Chairing(AttendanceId line) =>
        line == ChairChosen?.Who ? $"ordförande {From}".TrimEnd()
        : line == OwnChair && ChairChosen is null or { From: not null } ? "ordförande"
        : "";

    /// <summary>The council's own chair on the roll, as <see cref="Chair"/>.</summary>
    public AttendanceId? OwnChair { get; private init; }

    public static MeetingLeaders Of(MeetingView view)
    {
        var able = view.Roll.Where(l => l.Status is AttendanceStatus.Present or AttendanceStatus.Expected).ToList();
        AttendanceView? Own(params Duties[] duties) => duties
            .Select(duty => able.Find(l => (l.Duties & duty) != 0 && (view.OpenedAt is null || l.Status == AttendanceStatus.Present)))
            .FirstOrDefault(line => line is not null);
        var chair = Own(Duties.Chair, Duties.ViceChair);
        return new MeetingLeaders(
            chair?.Name ?? "", Own(Duties.Secretary)?.Name ?? "", view.ChairChosen, view.SecretaryChosen,
            able.Where(l => l.Role == AttendanceRole.Member || l.Services.Count > 0).Select(l => VoterLine.Of(view, l)).ToValueList(),
            able.Select(l => VoterLine.Of(view, l)).ToValueList(),
            view.Items.Where(i => i.Number is not null).Select(i => (i.Id, MeetingWords.Place(i.Number, i.Title))).ToValueList())
        {
            OwnChair = chair?.Id,
        };
    }

    private static string? NameIn(ValueList<VoterLine> lines, AttendanceId? id) => lines.FirstOrDefault(l => l.Id == id)?.Name;
}
