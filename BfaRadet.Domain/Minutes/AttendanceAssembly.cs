using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Minutes;

/// <summary>
/// Who took part, as the minutes say it: when each was there, who led from where, and for whom a substitute served in which
/// paragrafer.
/// </summary>
internal static class AttendanceAssembly
{
    /// <param name="labels">"§ 14" of each item.</param>
    public static ValueList<RecordPerson> People(Meeting meeting, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
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
}
