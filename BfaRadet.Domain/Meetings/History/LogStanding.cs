using BfaRadet.Domain.Decisions;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Meetings.History;

public sealed partial class LogReading
{
    /// <summary>What a row says has become of its decision: of the whole, or of each responsible.</summary>
    private sealed partial class LogStanding(LogReading row, ValueList<Responsible> who, DateOnly? decided, string remark)
    {
        public DecisionState State { get; private set; } = DecisionState.InForce;

        public ValueList<ResponsibleProgress> Reports { get; private set; }

        public DecisionNumber? ReplacedBy { get; private set; }

        public string Reason { get; private set; } = "";

        public LogStanding Read()
        {
            var (typed, course) = (Wording.Text(row.Cell(LogColumn.State)), Wording.Text(row.Cell(LogColumn.Course)));
            var done = row.Day(LogColumn.DoneOn);
            if (done is { } day)
            {
                CheckPast(LogColumn.DoneOn, day);
            }

            var state = Of(typed);
            Reason = row.Text(LogColumn.Reason, Progress.WordsMax);
            if (state?.Ended == DecisionState.Replaced)
            {
                Replace(state.Words);
                return this;
            }

            if (state?.Ended == DecisionState.Repealed)
            {
                Repeal(state.Words);
                return this;
            }

            var whole = Progress.NotStarted;
            if (course.Length > 0 && LogStates.Read(course) is { Ended: null } told && !ByEach(course).Any())
            {
                whole = ProgressOf(told, done, LogColumn.Course);
            }
            else if (state is not null || done is not null)
            {
                var words = state?.Words is { Length: > 0 } said ? said : ByEach(course).Any() ? "" : course;
                whole = ProgressOf((state ?? new(ProgressState.Done)) with { Words = words }, done, LogColumn.State);
            }

            var each = ByEach(course).ToDictionary(one => one.Of, one => ProgressOf(one.State, null, LogColumn.Course));
            IEnumerable<Responsible?> parties = who.Count > 0 ? who : new Responsible?[] { null };
            Settle([.. parties.Select(of => (of, of is not null && each.TryGetValue(of, out var own) ? own : whole))]);
            return this;
        }

        private void Settle(List<(Responsible? Of, Progress Now)> all)
        {
            foreach (var now in all.Select(one => one.Now).Distinct())
            {
                row.Check(LogColumn.Course, now.Words, Progress.WordsMax);
                row.Check(LogColumn.Course, now.WaitsFor, Wording.LineMax);
            }

            if (all.TrueForAll(one => one.Now.State == ProgressState.Struck))
            {
                // Nothing else would remain of it.
                Repeal(all[0].Now.Words);
                return;
            }

            State = all.TrueForAll(one => !one.Now.State.IsOpen()) ? DecisionState.Completed : DecisionState.InForce;
            Reports = all.Where(one => one.Now != Progress.NotStarted).Select(one => new ResponsibleProgress(one.Of, one.Now)).ToValueList();
        }

        private LogState? Of(string typed)
        {
            if (typed.Length == 0 || typed is "-" or "–")
            {
                return null;
            }

            var key = LogChoices.Key(typed);
            if (LogStates.Read(typed) is { } read)
            {
                return read;
            }

            row._unknownStates.TryAdd(key, Wording.Line(typed));
            if (row._choices.States.TryGetValue(key, out var chosen))
            {
                return chosen;
            }

            row._faults.Add(new LogFault.StateUnread(Wording.Line(typed)));
            return null;
        }

        private void Replace(string words)
        {
            var typed = Wording.Line(row.Cell(LogColumn.ReplacedBy)) is { Length: > 0 } named ? named : words;
            var by = ReadNumber(Decided().Replace(typed, ""), null);
            if (by is null)
            {
                row._faults.Add(new LogFault.ReplacedByUnknown(null));
            }

            (State, ReplacedBy, Reason) = (DecisionState.Replaced, by, "");
        }

        private void Repeal(string words)
        {
            var reason = Reason.Length > 0 ? Reason : words.Length > 0 && words != Unsaid ? words : remark.Length is > 0 and <= Progress.WordsMax ? remark : Unsaid;
            row.Check(LogColumn.Reason, reason, Progress.WordsMax);
            (State, Reason) = (DecisionState.Repealed, reason);
        }

        // "Polismyndigheten: klart 3 maj 2024; Kommunen: pågår"
        private IEnumerable<(Responsible Of, LogState State)> ByEach(string course) =>
            from part in course.Split('\n', ';')
            let colon = part.IndexOf(':', StringComparison.Ordinal)
            where colon > 0
            let of = who.FirstOrDefault(one => LogResponsibles.Is(one, part[..colon]))
            where of is not null
            let state = LogStates.Read(part[(colon + 1)..])
            where state is { Ended: null }
            group state by of into same
            select (same.Key, same.First());

        private Progress ProgressOf(LogState state, DateOnly? done, LogColumn column)
        {
            var words = state.Words;
            switch (state.Progress)
            {
                case ProgressState.Done:
                    if (Split(words) is ({ } day, var rest))
                    {
                        CheckPast(column, day);
                        (done, words) = (done ?? day, rest);
                    }

                    return new Progress(ProgressState.Done, words, done);
                case ProgressState.Waiting:
                    return Waiting(words, column);
                case ProgressState.Partly or ProgressState.Struck:
                    return new Progress(state.Progress, words.Length > 0 ? words : Unsaid);
                default:
                    return new Progress(state.Progress, words);
            }
        }

        // "kommunstyrelsen, skickat 3 maj 2027, frågat igen 1 juni 2027: svar väntas i höst"
        private Progress Waiting(string words, LogColumn column)
        {
            var colon = words.IndexOf(": ", StringComparison.Ordinal);
            var (head, rest) = colon < 0 ? (words, "") : (words[..colon], words[(colon + 2)..]);
            var (body, sent, asked) = (new List<string>(), (DateOnly?)null, (DateOnly?)null);
            foreach (var part in head.Split(", "))
            {
                if (DayAfter(part, "skickat ") is { } first)
                {
                    sent = first;
                }
                else if (DayAfter(part, "frågat igen ") is { } again)
                {
                    asked = again;
                }
                else if (part.Length > 0)
                {
                    body.Add(part);
                }
            }

            foreach (var day in new[] { sent, asked }.OfType<DateOnly>())
            {
                CheckPast(column, day);
            }

            return new Progress(ProgressState.Waiting, Wording.Text(rest), null, body.Count > 0 ? Wording.Line(string.Join(", ", body)) : "ej angivet", sent, asked);
        }

        private DateOnly? DayAfter(string part, string word) =>
            part.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? LogDays.Read(part[word.Length..], row._context.Today) : null;

        private (DateOnly? Day, string Said) Split(string words)
        {
            var colon = words.IndexOf(": ", StringComparison.Ordinal);
            var head = colon < 0 ? words : words[..colon];
            return LogDays.Read(head.StartsWith("den ", StringComparison.Ordinal) ? head[4..] : head, row._context.Today) is { } day
                ? (day, colon < 0 ? "" : Wording.Text(words[(colon + 2)..]))
                : (null, words);
        }

        private void CheckPast(LogColumn column, DateOnly day)
        {
            if (day > row._context.Today)
            {
                row._faults.Add(new LogFault.DayAhead(column, day));
            }

            row.NotBefore(column, decided, day);
        }

        [GeneratedRegex(@"^(?:av )?(?:beslut |nr )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
        private static partial Regex Decided();
    }
}
