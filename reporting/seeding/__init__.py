"""The demo's data: young people who do not exist, over three years, as the screens and the benchmark need them.

One path for few and many: a Story (stories) is lived out by the modules named after what they write, as rows that are
COPYed (rows), so that 67 and 20,000 cases have the same shape. Triggers, constraints and foreign keys all hold. What
would be real people's words or numbers is ours: every person is a test person with the surname Test and a
replacement number (day + 60), which no register gives out to anybody in this form.
"""
