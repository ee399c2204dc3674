// Whether `claim` is private: what is stored of its status says so (src/model/stored-status.ts).
claim.status STARTS WITH 'PRIVATE_'
