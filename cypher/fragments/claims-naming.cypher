// At how many ends of claims `entity` stands, whatever became of them, leaving out those that are hidden if someHidden.
{{subject-of-count}} + {{object-of-count}}
