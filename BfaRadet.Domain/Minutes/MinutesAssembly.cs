using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using System.Globalization;

namespace BfaRadet.Domain.Minutes;

/// <summary>What the minutes are made from.</summary>
/// <param name="Decisions">Those of the meeting; withdrawn ones are left out.</param>
/// <param name="Texts">What is written of each item; an item nobody wrote in is missing.</param>
/// <param name="FocusAreas">"F2 Trafiksäkerhet", by id.</param>
/// <param name="AdjustedAtOnce">When a paragraf was adjusted at once, by item.</param>
/// <param name="FirstParagraph">The number of the first paragraf (<see cref="ParagraphNumbers"/>).</param>
/// <param name="NextMeeting">The council's next planned meeting that is shared; null when there is none.</param>
public sealed record MinutesFacts(
    Council Council,
    Meeting Meeting,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyDictionary<AgendaItemId, RichText> Texts,
    IReadOnlyDictionary<FocusAreaId, string> FocusAreas,
    IReadOnlyDictionary<AgendaItemId, DateTimeOffset> AdjustedAtOnce,
    int FirstParagraph,
    RecordNextMeeting? NextMeeting);

/// <summary>Makes the minutes from what happened, so that nobody writes it twice. The same facts give the same document.</summary>
public static class MinutesAssembly
{
    public static MinutesRecord Of(MinutesFacts facts)
    {
        var (meeting, council) = (facts.Meeting, facts.Council);
        var labels = Labels(meeting, council.Settings.ParagraphPrefix, facts.FirstParagraph);
        var pauses = meeting.Clock.Pauses.ToLookup(p => p.Item, Placed);
        return new MinutesRecord(
            meeting.Id, council.Id, council.Name, council.Municipality, council.Settings.LegalForm, meeting.Date, meeting.Place,
            meeting.OpenedAt, meeting.ClosedAt, meeting.Recesses.Select(Placed).ToValueList(),
            People(facts, labels), meeting.Agenda.Items.Where(i => !IsSkipped(meeting, i))
                .Select(i => Section(facts, i, labels[i.Id]) with { Recesses = pauses[i.Id].ToValueList() }).ToValueList(),
            meeting.Agenda.Items.Where(i => i.Attachments != "").Select(i => new RecordAttachment(labels[i.Id], i.Attachments)).ToValueList(),
            new RecordAdjustment(
                AdjustmentPeriod.LastDay(meeting.Date), AdjustmentPeriod.Binds(council.Settings.LegalForm), meeting.AdjustmentPlace,
                Signers(facts)),
            facts.NextMeeting, council.Settings.KeptAt)
        {
            SignaturesFirst = council.Settings.SignaturesFirst,
        };
    }

    /// <summary>A break on the agenda that was never taken is no pause, and is left out.</summary>
    private static bool IsSkipped(Meeting meeting, AgendaItem item) =>
        item.Kind == AgendaItemKind.Break && item.BegunAt is null && meeting.ClosedAt is not null;

    // In the document a pause has its place by its order, so the item is left out.
    private static Recess Placed(Recess recess) => recess with { Item = null };

    /// <summary>"§ 14" of each item; empty for a break.</summary>
    private static Dictionary<AgendaItemId, string> Labels(Meeting meeting, string prefix, int first)
    {
        prefix = prefix == "" ? "" : prefix + " ";
        return meeting.Agenda.Items.ToDictionary(i => i.Id, i => i.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{prefix}§ {first + number - 1}")
            : "");
    }

    private static ValueList<RecordPerson> People(MinutesFacts facts, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        var meeting = facts.Meeting;
        var (led, secretary) = (meeting.Roles.Presiding().ToList(), meeting.Roles.Secretary());
        return meeting.Roll.Lines.Select(a =>
        {
            var served = Served(meeting, a);
            var (servedFor, services) = served ? Services(meeting, a, labels) : ("", []);
            return new RecordPerson(
                a.Id, a.Name, a.Title, a.Organisation, a.Role, a.Status, led.Contains(a), a == secretary, a.Remote, served, servedFor,
                Stays(meeting, a, labels), services, a.Duties,
                led.Count > 1 && led.Contains(a) ? Chairing(meeting, a == led[^1], labels) : null);
        }).ToValueList();
    }

    /// <summary>Once anything is settled, service during which nothing was settled does not count.</summary>
    private static bool Served(Meeting meeting, Attendance line) => line.Role == AttendanceRole.Substitute && line.Services.Count > 0
        && (meeting.Agenda.Items.All(i => i.HandledAt is null) || line.Serving && meeting.ClosedAt is null || Handled(meeting).Any(i => meeting.Seats.HeldASeat(line, i)));

    private static IEnumerable<AgendaItem> Handled(Meeting meeting) =>
        meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break && i.HandledAt is not null);

    /// <summary>Who is chosen to lead from a later paragraf leads from there, the other until then.</summary>
    private static RecordStay Chairing(Meeting meeting, bool chosen, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        var own = meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break && meeting.Roles.Leads(meeting.ChairChosen!, i.Id) == chosen).ToList();
        return chosen
            ? new RecordStay(null, own.Count > 0 ? labels[own[0].Id] : "", null, "")
            : new RecordStay(null, "", null, own.Count > 0 ? labels[own[^1].Id] : "");
    }

    /// <summary>None when it is the whole meeting. A span known by the clock alone is named by the paragrafer handled during it.</summary>
    private static ValueList<RecordStay> Stays(Meeting meeting, Attendance line, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        if (line.Stays is [var only] && only == Stay.Whole)
        {
            return [];
        }

        return line.Stays.Select(span =>
        {
            // The member did not begin to take part in a paragraf that a substitute decided in to its end.
            var inside = Handled(meeting).Where(i => meeting.Deciders.Holds(span, i) && (meeting.Proceedings.HasConflict(i.Id, line.Id) || !meeting.Seats.WasServedIn(line, i)))
                .Select(i => labels[i.Id]).ToList();
            return new RecordStay(
                span.From, span.FromItem is null && span.From is null ? "" : Named(span.FromItem) ?? inside.FirstOrDefault(""),
                span.To, span.IsOpen ? "" : Named(span.ToItem) ?? inside.LastOrDefault(""));

            // A span that is over and in which nothing was settled belongs to no paragraf.
            string? Named(AgendaItemId? item) => item is { } id && labels.TryGetValue(id, out var label) && label != ""
                && (inside.Count > 0 || span.IsOpen || meeting.Agenda.FindItem(id)!.HandledAt is null) ? label : null;
        }).ToValueList();
    }

    /// <summary>
    /// For whom a substitute served, and the paragrafer, each unbroken run with the clock of its ends. No runs when it was for one
    /// member and all the person was there for.
    /// </summary>
    private static (string For, ValueList<RecordStay> Runs) Services(Meeting meeting, Attendance line, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        var runs = Runs(meeting, line, labels);
        var seats = (runs.Count > 0 ? runs.Select(r => r.For) : line.Services.Select(s => NameOf(meeting, line, s))).Distinct().ToList();
        return seats switch
        {
            [var one] when Handled(meeting).Where(i => meeting.Deciders.WasHereFor(line, i)).All(i => meeting.Seats.HeldASeat(line, i)) => (one, []),
            [var one] => (one, runs.Select(r => r with { For = "" }).ToValueList()),
            _ => ("", runs.ToValueList()),
        };
    }

    private static string NameOf(Meeting meeting, Attendance line, Stay service) => meeting.Seats.SeatOf(line, service)?.Name ?? "";

    private static List<RecordStay> Runs(Meeting meeting, Attendance line, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        var runs = new List<RecordStay>();
        foreach (var span in line.Services)
        {
            List<AgendaItem> run = [];
            foreach (var item in Handled(meeting))
            {
                if (meeting.Seats.HeldASeat(line, item, span))
                {
                    run.Add(item);
                }
                else
                {
                    End();
                }
            }

            End();

            void End()
            {
                if (run.Count > 0)
                {
                    runs.Add(new RecordStay(span.From, labels[run[0].Id], span.To, labels[run[^1].Id]) { For = NameOf(meeting, line, span) });
                    run = [];
                }
            }
        }

        return runs;
    }

    private static RecordSection Section(MinutesFacts facts, AgendaItem item, string label)
    {
        var meeting = facts.Meeting;
        return new RecordSection(
            item.Id, label, item.Kind, item.Title, item.RegistryNumber, item.Presenter, item.AddedAtMeeting, item.Proposal,
            facts.Texts.TryGetValue(item.Id, out var text) ? text : RichText.Empty,
            meeting.Proceedings.Conflicts.Where(c => c.Item == item.Id).Select(c => new RecordConflict(c.Name, c.Reason)).ToValueList(),
            meeting.Proceedings.Motions.Where(m => m.Item == item.Id && !m.Withdrawn).Select(m => new RecordMotion(m.Name, m.Text)).ToValueList(),
            meeting.Proceedings.PropositionOrders.FirstOrDefault(p => p.Item == item.Id)?.Text ?? "",
            meeting.Voting.Votes.Where(v => v.Item == item.Id && v.EndedAt is not null).Select(v => new RecordVote(
                v.Form, v.Yes, v.No, v.Result, v.Ballots.Select(b => new RecordBallot(b.Name, b.Choice)).ToValueList(), v.Outcome,
                v.CastingVote)).ToValueList(),
            facts.Decisions.Where(d => d.Item == item.Id && d.State != DecisionState.Withdrawn)
                .OrderBy(d => d.Year).ThenBy(d => d.Running)
                .Select(d => new RecordDecision(
                    d.Id, d.Number.ToString(), d.Kind, d.Text, d.Responsibles.Select(r => RegisterSpelling.Of(facts.Council, r)).ToValueList(), d.DueOn, d.ReviewOn,
                    d.FocusAreas.Select(f => facts.FocusAreas.TryGetValue(f, out var name) ? name : "").Where(n => n != "").ToValueList()))
                .ToValueList(),
            meeting.Proceedings.Statements.Where(s => s.Item == item.Id).Select(s => new RecordStatement(s.Kind, s.Name, s.Text)).ToValueList(),
            facts.AdjustedAtOnce.TryGetValue(item.Id, out var at) ? at : null,
            Deciders: item.Kind == AgendaItemKind.Break || item.HandledAt is null ? null : meeting.Deciders.Of(item.Id).Select(a => a.Id).ToValueList(),
            Chair: OtherChair(meeting, item))
        {
            Background = item.Background,
        };
    }

    private static string OtherChair(Meeting meeting, AgendaItem item)
    {
        var leading = meeting.Roles.Presiding().ToList();
        var expected = leading.Count > 1 && meeting.Roles.Leads(meeting.ChairChosen!, item.Id) ? leading[^1] : leading.FirstOrDefault();
        return item.HandledAt is not null && ItemChair.Held(meeting, item.Id) is { } led && led != expected ? led.Name : "";
    }

    private static ValueList<RecordSigner> Signers(MinutesFacts facts)
    {
        var meeting = facts.Meeting;
        var signers = new List<RecordSigner>();
        void Add(SignerPart part, Attendance? line)
        {
            if (line is not null)
            {
                signers.Add(new(part, line.Member, line.Name, line.Title, line.Organisation));
            }
        }

        Add(SignerPart.Secretary, meeting.Roles.Secretary());
        foreach (var chair in meeting.Roles.Presiding())
        {
            Add(SignerPart.Chair, chair);
        }

        foreach (var adjuster in meeting.Adjusters)
        {
            Add(SignerPart.Adjuster, meeting.Roll.Lines.FirstOrDefault(a => a.Id == adjuster));
        }

        return signers.ToValueList();
    }
}
